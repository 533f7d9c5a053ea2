import { Reader } from '@luochui/platform/database/repository.js';

export interface EventFigure {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: 'announced' | 'ended';
  readonly isExample: boolean;
  readonly opensAt: Date | null;
  readonly endedAt: Date | null;
}

export interface LotFigure {
  readonly lotId: string;
  readonly eventId: string;
  readonly projectId: string;
  readonly title: string;
  /** Null until it is closed. */
  readonly outcome: 'sold' | 'unsold' | 'withdrawn' | 'stopped' | null;
  /** The hammer price in fen; null unless sold. */
  readonly price: bigint | null;
}

/** Rehearsals are in none of it. */
export class SalesFiguresReader extends Reader {
  async events(): Promise<EventFigure[]> {
    return this.manager.query(
      `select id, number::int, title, status, is_example as "isExample", opens_at as "opensAt", ended_at as "endedAt"
         from event where status <> 'draft' and not rehearsal order by opens_at desc nulls last, number desc`,
    );
  }

  async lots(eventId: string | null): Promise<LotFigure[]> {
    const rows: (Omit<LotFigure, 'price'> & { price: string | null })[] = await this.manager.query(
      `select lot.id as "lotId", event_id as "eventId", project_id as "projectId", lot.title,
              lot.outcome->>'outcome' as outcome,
              case when lot.outcome->>'outcome' = 'sold' then price end as price
         from lot join event on event.id = event_id
        where lot.status <> 'draft' and not lot.rehearsal and not event.rehearsal and ($1::uuid is null or event_id = $1)
        order by lot.opens_at, lot.number`,
      [eventId],
    );
    return rows.map((row) => ({ ...row, price: row.price === null ? null : BigInt(row.price) }));
  }
}
