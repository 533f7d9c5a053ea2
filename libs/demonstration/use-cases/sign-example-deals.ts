import { Injectable } from '@nestjs/common';
import { FindProjects } from '@luochui/catalogue';
import { SIGNED_DEALS } from '../domain/finished-event.js';
import { ExampleEvents } from './example-events.js';
import type { ExampleActors } from './example-people.js';
import { severalAtOnce } from './several-at-once.js';
import { SignExampleDeal } from './sign-example-deal.js';

/** Of the finished event's sales the first ten whose holder has an account are signed; the others are drafts that wait for a person. */
@Injectable()
export class SignExampleDeals {
  constructor(
    private readonly events: ExampleEvents,
    private readonly findProjects: FindProjects,
    private readonly signDeal: SignExampleDeal,
  ) {}

  async run(people: ExampleActors, eventId: string): Promise<void> {
    const sold = (await this.events.lots(eventId)).filter(({ outcome }) => outcome === 'sold');
    const projects = await this.findProjects.byIds(sold.map(({ projectId }) => projectId!));
    const own = people.of('holder').organisationId;
    const deals = sold.map((lot, i) => ({ lot, signable: projects[i]!.holderOrganisationId === own }));
    const signed = new Set(deals.filter(({ signable }) => signable).slice(0, SIGNED_DEALS));
    await severalAtOnce(deals, async (deal) => {
      const closedAt = Date.parse(deal.lot.endsAt);
      const contractId = (await this.signDeal.draft(deal.lot.lotId, closedAt))!;
      if (signed.has(deal)) await this.signDeal.sign(people, contractId, closedAt);
    });
  }
}
