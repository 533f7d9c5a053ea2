import { Injectable } from '@nestjs/common';
import { ExamplePeople } from './example-people.js';
import { RegisterExampleBidders } from './register-example-bidders.js';
import { TakeExampleDeposits } from './take-example-deposits.js';

const ADMITTED = 2;

/** bidder-1 and bidder-2, whose passwords the start prints. */
@Injectable()
export class AdmitExampleBidders {
  constructor(
    private readonly people: ExamplePeople,
    private readonly registerBidders: RegisterExampleBidders,
    private readonly takeDeposits: TakeExampleDeposits,
  ) {}

  async run(lot: { readonly lotId: string; readonly rulesHash: string }): Promise<void> {
    const people = await this.people.all();
    await this.registerBidders.run(people, lot, people.bidders.slice(0, ADMITTED));
    await this.takeDeposits.run(people, lot.lotId);
  }
}
