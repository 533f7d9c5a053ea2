import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { SignedLinks } from '@luochui/platform/signing/signed-link.js';
import { linkExpiry } from '../domain/schedule.js';
import type { ReportLink } from '../wire/report.js';

const PURPOSE = 'report';

/** The link that stands for an account: whoever has it may fill in this one report. */
@Injectable()
export class ReportLinks {
  constructor(
    private readonly links: SignedLinks,
    private readonly clock: Clock,
  ) {}

  make({ id, dueOn }: { readonly id: string; readonly dueOn: string }): ReportLink {
    const expiresAt = linkExpiry(dueOn, this.clock.now());
    return { path: `/report/${this.links.make(PURPOSE, id, expiresAt)}`, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** The report's id. Throws `link.invalid` or `link.expired`. */
  open(token: string): string {
    return this.links.open(PURPOSE, token);
  }
  /** Of a token that opened. */
  expiryOf(token: string): string {
    return new Date(parseInt(token.split('.')[1]!, 36)).toISOString();
  }
}
