import { Reader } from '@luochui/platform/database/repository.js';
import { In, LessThan } from 'typeorm';
import type { EventStatus } from '../domain/event.js';
import { EventEntity } from './event.entity.js';

export interface EventFigures {
  readonly eventId: string;
  readonly total: number;
  readonly open: number;
  readonly closed: number;
  readonly sold: number;
  /** Fen. */
  readonly soldValue: string;
}

export interface EventFilter {
  readonly statuses: readonly EventStatus[];
  /** The number of the last one on the page before. */
  readonly before?: string;
  readonly limit: number;
}

export class EventReader extends Reader {
  byId(id: string): Promise<EventEntity | null> {
    return this.manager.findOneBy(EventEntity, { id });
  }

  /** Newest first, rehearsals never. */
  find({ statuses, before, limit }: EventFilter): Promise<EventEntity[]> {
    return this.manager.find(EventEntity, {
      where: {
        rehearsal: false,
        status: In(statuses),
        ...(before === undefined ? {} : { number: LessThan(before) }),
      },
      order: { number: 'DESC' },
      take: limit,
    });
  }

  async figures(eventIds: readonly string[]): Promise<ReadonlyMap<string, EventFigures>> {
    const rows: EventFigures[] = await this.manager.query(
      `select event_id as "eventId", count(*)::int as total,
         count(*) filter (where status in ('open', 'paused'))::int as open,
         count(*) filter (where status = 'closed')::int as closed,
         count(*) filter (where outcome->>'outcome' = 'sold')::int as sold,
         coalesce(sum(price) filter (where outcome->>'outcome' = 'sold'), 0)::text as "soldValue"
       from lot where event_id = any($1) group by event_id`,
      [eventIds],
    );
    return new Map(rows.map((row) => [row.eventId, row]));
  }
}
