import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { LotsBehindReader } from '../storage/lots-behind.reader.js';
import { JudgeLot } from './judge-lot.js';
import { PublishedHeads } from './published-heads.js';

/** After a restore no lot opens or goes on whose record lacks what was published, unless two roles say so. */
@Injectable()
export class HoldLotsBehind {
  readonly #log = new Logger(HoldLotsBehind.name);
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judgeLot: JudgeLot,
    private readonly publishedHeads: PublishedHeads,
  ) {}

  async run(): Promise<void> {
    const heads = this.publishedHeads.start();
    if (heads.length === 0) return;
    const reader = this.unitOfWork.read(LotsBehindReader);
    const missing = await reader.missing(heads.map(({ lotId }) => lotId));
    // Deleted rehearsals, mostly; told once.
    if (missing.length > 0)
      this.#log.warn({ event: 'record.missing', lots: missing.slice(0, 20), count: missing.length });
    this.publishedHeads.forget(missing);
    for (const lot of await reader.of(heads)) {
      this.#log.error({ event: 'record.behind', ...lot });
      const { lotId, status, publishedSeq: seq, publishedHead: head } = lot;
      // Of a closed one it can only be told.
      if (status !== 'closed') await this.judgeLot.run(lotId, { type: 'hold', published: { seq, head } });
    }
  }
}
