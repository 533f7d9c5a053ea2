import { Repository } from '@luochui/platform/database/repository.js';
import type { StoredDraft } from './lot-draft.reader.js';

const FAR = 1_000_000;

export interface NewLotDraft {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly draft: StoredDraft;
}

/** Lots until their announcement. Every writer holds the lock of their event. */
export class LotDraftRepository extends Repository {
  /** Numbered on after the event's last. */
  async add(eventId: string, drafts: readonly NewLotDraft[], at: number): Promise<void> {
    await this.manager.query(
      `insert into lot (id, event_id, number, project_id, title, status, rules, moved_at)
       select fresh.id, $1, last.number + fresh.place, fresh.project_id, fresh.title, 'draft', fresh.rules, $6
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::json[]) with ordinality
           as fresh(id, project_id, title, rules, place),
         (select coalesce(max(number), 0) as number from lot where event_id = $1) as last`,
      [
        eventId,
        drafts.map(({ id }) => id),
        drafts.map(({ projectId }) => projectId),
        drafts.map(({ title }) => title),
        drafts.map(({ draft }) => JSON.stringify(draft)),
        new Date(at),
      ],
    );
  }

  async save(id: string, draft: StoredDraft, opensAt: Date | null, at: number): Promise<void> {
    await this.manager.query(
      `update lot set rules = $2, opens_at = $3, moved_at = $4 where id = $1 and status = 'draft'`,
      [id, JSON.stringify(draft), opensAt, new Date(at)],
    );
  }

  /** In their new order, each with the time of its place; by way of far numbers, as no two may be the same meanwhile. */
  async reorder(
    eventId: string,
    places: readonly { readonly id: string; readonly opensAt: Date | null }[],
    at: number,
  ): Promise<void> {
    await this.manager.query('update lot set number = number + $2 where event_id = $1', [eventId, FAR]);
    await this.manager.query(
      `update lot set number = moved.place, opens_at = moved.opens_at, moved_at = $4
       from unnest($2::uuid[], $3::timestamptz[]) with ordinality as moved(id, opens_at, place)
       where lot.event_id = $1 and lot.id = moved.id and lot.status = 'draft'`,
      [eventId, places.map(({ id }) => id), places.map(({ opensAt }) => opensAt), new Date(at)],
    );
  }

  /** Null takes it away. */
  async sealReserve(id: string, sealed: Buffer | null): Promise<void> {
    await this.manager.query('delete from lot_draft_secret where lot_id = $1', [id]);
    if (sealed)
      await this.manager.query('insert into lot_draft_secret (lot_id, reserve) values ($1, $2)', [id, sealed]);
  }

  /** Those behind it move up, so that the booklet has no gap; by way of far numbers, as no two may be the same meanwhile. */
  async remove(id: string, eventId: string, number: number): Promise<void> {
    await this.manager.query(`delete from lot where id = $1 and status = 'draft'`, [id]);
    await this.manager.query('update lot set number = number + $3 where event_id = $1 and number > $2', [
      eventId,
      number,
      FAR,
    ]);
    await this.manager.query('update lot set number = number - $2 - 1 where event_id = $1 and number > $2', [
      eventId,
      FAR,
    ]);
  }
}
