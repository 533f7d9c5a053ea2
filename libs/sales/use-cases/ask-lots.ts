import { Injectable, Logger } from '@nestjs/common';
import { JudgeLot } from './judge-lot.js';
import type { ProceedRequest } from './lot-command.js';

/** The same of many lots, which are judged together. */
@Injectable()
export class AskLots {
  readonly #log = new Logger(AskLots.name);
  constructor(private readonly judgeLot: JudgeLot) {}

  /** Answers whether all could be asked; one that couldn't doesn't stop the others. */
  async run(lotIds: readonly string[], command: ProceedRequest): Promise<boolean> {
    const asked = await Promise.all(
      lotIds.map((lotId) =>
        this.judgeLot.run(lotId, command).then(
          () => true,
          (err: unknown) => {
            this.#log.error({ event: 'lot.ask_failed', lotId, err });
            return false;
          },
        ),
      ),
    );
    return asked.every(Boolean);
  }
}
