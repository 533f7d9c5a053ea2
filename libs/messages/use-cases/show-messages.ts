import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { addressOf } from '../domain/address.js';
import { isKind } from '../domain/kinds.js';
import { wordsOf } from '../domain/words.js';
import { MessageReader, type ShownRow } from '../storage/message.reader.js';
import type { ShownMessages } from '../wire/message.js';
import { SealedParams } from './sealed-params.js';

/** As long as a code holds, and no longer. */
const SHOWN_MS = 10 * 60_000;

/** What a demonstration would have sent to an address. Anybody may ask, so that nobody's real address may ever be tried with it. */
@Injectable()
export class ShowMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sealedParams: SealedParams,
  ) {}

  /** Throws `route.not_found` but where SHOW_MESSAGES is on. */
  async run(typed: string): Promise<ShownMessages> {
    if (!this.config.showMessages) throw new DomainError('route.not_found');
    const found = addressOf(typed);
    if (!found) return { items: [] };
    const since = new Date(this.clock.now() - SHOWN_MS);
    const rows = await this.unitOfWork.read(MessageReader).shown(found.address, since);
    return { items: rows.filter(({ kind }) => isKind(kind)).map((row) => this.#toItem(row)) };
  }

  #toItem(row: ShownRow): ShownMessages['items'][number] {
    const { title, text } = wordsOf(row.kind as never, this.sealedParams.open(row), row.language);
    return { channel: row.channel, address: row.address, title, text, createdAt: row.createdAt.toISOString() };
  }
}
