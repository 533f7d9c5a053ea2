import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { PlaceBid, ProceedLot } from '@luochui/sales';
import { SettleDeposits } from '@luochui/treasury';
import { planLot } from '../domain/finished-event.js';
import type { ExampleActors } from './example-people.js';

export interface LotToHold {
  readonly lotId: string;
  readonly number: number;
  readonly startPrice: bigint;
  readonly opensAt: number;
}

/** One lot of the finished event from its opening to its end, each decision at its own time. */
@Injectable()
export class HoldExampleLot {
  constructor(
    private readonly clock: Clock,
    private readonly proceedLot: ProceedLot,
    private readonly placeBid: PlaceBid,
    private readonly settleDeposits: SettleDeposits,
  ) {}

  /** Once more it changes nothing: a bid has the same id again and hears its first answer. */
  async run(people: ExampleActors, { lotId, number, startPrice, opensAt }: LotToHold): Promise<void> {
    let due = await this.clock.at(opensAt, () => this.proceedLot.run(lotId));
    for (const [i, { bidder, amount, seconds }] of planLot(number, startPrice).bids.entries()) {
      const enteredAt = opensAt + seconds * 1_000;
      const bid = { lotId, bidId: bidId(lotId, i), amount, enteredAt, confirmJump: false, token: `example ${lotId}` };
      const answer = await this.clock.at(enteredAt, () => this.placeBid.run(people.bidders[bidder]!, bid));
      if (answer.decision !== 'accepted')
        throw new Error(`an example bid was refused: ${answer.reason}, lot ${number}`);
      due = Date.parse(answer.endsAt);
    }
    let closedAt = opensAt;
    while (due !== null) {
      closedAt = due;
      due = await this.clock.at(closedAt, () => this.proceedLot.run(lotId));
    }
    await this.clock.at(closedAt, () => this.settleDeposits.run(lotId));
  }
}

/** The same at every start, so that one that was killed and goes on bids nothing twice. */
function bidId(lotId: string, index: number): string {
  const hex = createHash('sha256').update(`${lotId} ${index}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
