import { Injectable } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { JudgeLot } from './judge-lot.js';

/** Pauses a lot, or lets it go on with at least the extension left. Acts in the order of the lot's lock. */
@Injectable()
export class HoldLot {
  constructor(private readonly judgeLot: JudgeLot) {}

  async run(actor: Actor, lotId: string, type: 'pause' | 'resume', reason: string): Promise<void> {
    const { refusal } = await this.judgeLot.run(lotId, { type, reason, actor });
    if (refusal === 'lot.not_open' || refusal === 'lot.not_paused' || refusal === 'lot.resumes_by_itself')
      throw new DomainError(refusal);
  }
}
