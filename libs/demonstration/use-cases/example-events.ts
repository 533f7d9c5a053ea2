import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { AnnounceEvent, EndEvent, ShowEvent, ShowLot } from '@luochui/sales';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { ExampleActors } from './example-people.js';

@Injectable()
export class ExampleEvents {
  constructor(
    private readonly clock: Clock,
    private readonly announceEvent: AnnounceEvent,
    private readonly endEvent: EndEvent,
    private readonly showEvent: ShowEvent,
    private readonly showLot: ShowLot,
  ) {}

  async announce(people: ExampleActors, eventId: string): Promise<void> {
    const officer = people.of('auction-officer');
    const { status } = await this.showEvent.run(eventId, officer);
    if (status === 'draft') await this.announceEvent.run(officer, eventId);
  }
  /** At the end of its last lot. */
  async end(eventId: string): Promise<void> {
    const byEnd = (await this.lots(eventId)).toSorted((a, b) => Date.parse(a.endsAt) - Date.parse(b.endsAt));
    const { lotId, endsAt } = byEnd.at(-1)!;
    await this.clock.at(Date.parse(endsAt), () => this.endEvent.run(lotId));
  }
  lots(eventId: string): Promise<readonly LotSnapshot[]> {
    return this.showLot.ofEvent(eventId);
  }
}
