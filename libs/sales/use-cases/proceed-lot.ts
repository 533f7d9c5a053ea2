import { Injectable } from '@nestjs/common';
import { nextDue } from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import { JudgeLot } from './judge-lot.js';

/** What is overdue and did not come waits for somebody else, a beat say. */
const ASK_AGAIN_MS = 200;

/** Opens or closes a lot if that is due; however often it is asked, each happens once. */
@Injectable()
export class ProceedLot {
  constructor(
    private readonly judgeLot: JudgeLot,
    private readonly clock: Clock,
  ) {}

  /** Answers when to ask again, or null when time alone brings nothing more. */
  async run(lotId: string): Promise<number | null> {
    const { lot } = await this.judgeLot.run(lotId, { type: 'proceed' });
    const now = this.clock.now();
    const due = nextDue(lot, now);
    return due !== null && due <= now ? now + ASK_AGAIN_MS : due;
  }
}
