import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { EVENT_STATUSES } from '../domain/event.js';
import { EventReader } from '../storage/event.reader.js';
import type { EventsQuery, SaleEvent } from '../wire/event.js';
import { toSaleEvent } from './to-sale-event.js';

/** Who may see an event before it is announced. */
export const seesDrafts = (actor: Actor | null): boolean => hasRole(actor, 'auction-officer', 'auditor');

@Injectable()
export class FindEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor | null, { status, cursor, limit }: EventsQuery): Promise<Page<SaleEvent>> {
    const reader = this.unitOfWork.read(EventReader);
    const statuses = EVENT_STATUSES.filter(
      (each) => (status ?? each) === each && (each !== 'draft' || seesDrafts(actor)),
    );
    const before = cursor !== undefined && /^\d{1,18}$/.test(cursor) ? cursor : undefined;
    const found = await reader.find({ statuses, before, limit: limit + 1 });
    const events = found.slice(0, limit);
    const figures = await reader.figures(events.map(({ id }) => id));
    return {
      items: events.map((event) => toSaleEvent(event, figures.get(event.id))),
      nextCursor: found.length > limit ? events.at(-1)!.number : null,
    };
  }
}
