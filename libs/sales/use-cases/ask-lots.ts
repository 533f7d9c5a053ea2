import { Injectable, Logger } from '@nestjs/common';
import { JudgeLot } from './judge-lot.js';
import type { LotCommand } from './lot-command.js';

/** Fewer than the pool has connections: bids go on beside it. */
const AT_ONCE = 6;

/** The same of many lots. */
@Injectable()
export class AskLots {
  readonly #log = new Logger(AskLots.name);
  constructor(private readonly judgeLot: JudgeLot) {}

  /** Answers whether all could be asked; one that couldn't doesn't stop the others. */
  async run(lotIds: readonly string[], command: LotCommand): Promise<boolean> {
    const left = [...lotIds];
    let all = true;
    const ask = async () => {
      for (let lotId = left.shift(); lotId !== undefined; lotId = left.shift())
        try {
          await this.judgeLot.run(lotId, command);
        } catch (err) {
          all = false;
          this.#log.error({ event: 'lot.ask_failed', lotId, err });
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return all;
  }
}
