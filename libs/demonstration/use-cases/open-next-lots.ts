import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { AnnounceNextLots } from '@luochui/sales';
import { LOTS_AT_ONCE, OPENS_IN_SECONDS } from '../domain/next-event.js';
import type { OpeningLots } from '../wire/demonstration.js';
import { AdmitExampleBidders } from './admit-example-bidders.js';
import { ExampleEvents } from './example-events.js';
import { ShowDemonstration } from './show-demonstration.js';

/** The officer's button: three lots of the example event open in a minute, and two example bidders are admitted to them. */
@Injectable()
export class OpenNextLots {
  constructor(
    private readonly clock: Clock,
    private readonly showDemonstration: ShowDemonstration,
    private readonly announceNextLots: AnnounceNextLots,
    private readonly admit: AdmitExampleBidders,
    private readonly events: ExampleEvents,
  ) {}

  async run(officer: Actor): Promise<OpeningLots> {
    const { nextEventId } = await this.showDemonstration.run();
    if (nextEventId === null) throw new DomainError('demonstration.not_loaded');
    const opensAt = this.clock.now() + OPENS_IN_SECONDS * 1_000;
    const announced = await this.announceNextLots.run(officer, nextEventId, { count: LOTS_AT_ONCE, opensAt });
    if (announced.length === 0) throw new DomainError('demonstration.no_lots_left');
    const lots = (await this.events.lots(nextEventId)).filter(({ lotId }) => announced.includes(lotId));
    for (const lot of lots) await this.admit.run(lot);
    return {
      lots: lots.map(({ lotId, number }) => ({ id: lotId, number })),
      opensAt: new Date(opensAt).toISOString(),
    };
  }
}
