import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { daysBefore } from '../domain/calendar.js';
import { planLot } from '../domain/finished-event.js';
import { ExampleEvents } from './example-events.js';
import type { ExampleActors } from './example-people.js';
import { HoldExampleLot } from './hold-example-lot.js';
import { PayExampleRefunds } from './pay-example-refunds.js';
import { RegisterExampleBidders } from './register-example-bidders.js';
import { severalAtOnce } from './several-at-once.js';
import { TakeExampleDeposits } from './take-example-deposits.js';

const ANNOUNCED_DAYS_BEFORE = 12;
const REGISTERED_DAYS_BEFORE = 6;
const PAID_DAYS_BEFORE = 3;

/** The finished event from its announcement to the end of its last lot. What is done already is passed over. */
@Injectable()
export class HoldFinishedEvent {
  constructor(
    private readonly clock: Clock,
    private readonly events: ExampleEvents,
    private readonly registerBidders: RegisterExampleBidders,
    private readonly takeDeposits: TakeExampleDeposits,
    private readonly holdLot: HoldExampleLot,
    private readonly payRefunds: PayExampleRefunds,
  ) {}

  async run(people: ExampleActors, eventId: string, eventDay: number): Promise<void> {
    const announced = daysBefore(eventDay, ANNOUNCED_DAYS_BEFORE);
    await this.clock.at(announced, () => this.events.announce(people, eventId));
    const lots = (await this.events.lots(eventId)).filter(({ status }) => status !== 'closed');
    await severalAtOnce(lots, async ({ lotId, rulesHash, number, rules, opensAt, status }) => {
      const lot = { lotId, number, startPrice: BigInt(rules.startPrice), opensAt: Date.parse(opensAt) };
      if (status === 'announced') {
        const bidders = planLot(number, lot.startPrice).bidders.map((i) => people.bidders[i]!);
        const registered = daysBefore(lot.opensAt, REGISTERED_DAYS_BEFORE);
        await this.clock.at(registered, () => this.registerBidders.run(people, { lotId, rulesHash }, bidders));
        const paid = daysBefore(lot.opensAt, PAID_DAYS_BEFORE);
        await this.clock.at(paid, () => this.takeDeposits.run(people, lotId));
      }
      await this.holdLot.run(people, lot);
    });
    await this.payRefunds.run(people);
    await this.events.end(eventId);
  }
}
