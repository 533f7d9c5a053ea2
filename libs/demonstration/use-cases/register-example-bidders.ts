import { Injectable } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { DecideRegistration, ListRegistrations, RegisterForLot } from '@luochui/sales';
import type { ExampleActors } from './example-people.js';

/** From registering to the code, as bidder and officers do it. What is done already is passed over. */
@Injectable()
export class RegisterExampleBidders {
  constructor(
    private readonly registerForLot: RegisterForLot,
    private readonly decideRegistration: DecideRegistration,
    private readonly listRegistrations: ListRegistrations,
  ) {}

  async run(people: ExampleActors, lot: { lotId: string; rulesHash: string }, bidders: readonly Actor[]) {
    for (const bidder of bidders)
      await unless('registration.exists', () => this.registerForLot.run(bidder, lot.lotId, lot.rulesHash));
    const { items } = await this.listRegistrations.forStaff({ lotId: lot.lotId, status: 'submitted', limit: 200 });
    for (const { id: registrationId } of items)
      await this.decideRegistration.run(people.of('auction-officer'), {
        registrationId,
        move: 'approve',
        reason: null,
      });
  }
}

async function unless(code: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== code) throw error;
  });
}
