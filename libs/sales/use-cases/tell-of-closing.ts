import { Injectable } from '@nestjs/common';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ToldBidderReader } from '../storage/told-bidder.reader.js';

/** What ended longer ago is history, as the example world's is, and no news. */
const NEWS_MS = 7 * 86_400_000;

/** Everybody who could bid in a lot is told that he won it or didn't. Told once, however often the job runs. */
@Injectable()
export class TellOfClosing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sendMessage: SendMessage,
  ) {}

  run(lotId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const reader = tx.of(ToldBidderReader);
      const lot = await reader.closedLot(lotId);
      if (!lot || lot.endsAt.getTime() < this.clock.now() - NEWS_MS) return;
      const { outcome, price, winner } = lot.outcome;
      const bidders = await reader.qualified(lotId);
      const won = bidders.find(({ code }) => outcome === 'sold' && code === winner);
      const facts = { lotId, number: String(lot.number), title: lot.title };
      if (won) {
        const params = { ...facts, price: price! };
        await this.sendMessage.run({ kind: 'lot.won', about: lotId, params, to: [won.accountId] }, tx);
      }
      const others = bidders.filter((bidder) => bidder !== won).map(({ accountId }) => accountId);
      await this.sendMessage.run({ kind: 'lot.not_won', about: lotId, params: facts, to: others }, tx);
    });
  }
}
