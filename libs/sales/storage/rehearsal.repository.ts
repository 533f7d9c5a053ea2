import { Repository } from '@luochui/platform/database/repository.js';

export interface NewRehearsal {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: number;
  readonly opensAt: number;
  readonly refusalLimit: boolean;
  readonly lotIds: readonly string[];
}

export interface Admitted {
  readonly id: string;
  readonly lotId: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly code: string;
  readonly salt: string;
}

/** An event that sells nothing. */
export class RehearsalRepository extends Repository {
  async add({ id, name, by, at, opensAt, refusalLimit, lotIds }: NewRehearsal): Promise<void> {
    const now = new Date(at);
    await this.manager.query(
      `insert into event (id, title, form, status, opens_at, announced_at, rehearsal, created_by, created_at)
       values ($1, $2, 'bidding', 'announced', $3, $4, true, $5, $4)`,
      [id, name, new Date(opensAt), now, by],
    );
    await this.manager.query(
      `insert into lot (id, event_id, number, title, status, rules, moved_at, rehearsal, refusal_limit)
       select lot_id, $1, place, $2 || ' ' || place, 'draft', '{}', $3, true, $4
       from unnest($5::uuid[]) with ordinality as fresh(lot_id, place)`,
      [id, name, now, refusalLimit, lotIds],
    );
  }

  async admit(bidders: readonly Admitted[], rulesHash: ReadonlyMap<string, string>, at: number): Promise<void> {
    const column = <T>(of: (bidder: Admitted) => T) => bidders.map(of);
    await this.manager.query(
      `insert into registration
         (id, lot_id, account_id, organisation_id, code, salt, consent, status, created_at, decided_at, qualified_at)
       select *, 'qualified', $8, $8, $8
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::json[])`,
      [
        column(({ id }) => id),
        column(({ lotId }) => lotId),
        column(({ accountId }) => accountId),
        column(({ organisationId }) => organisationId),
        column(({ code }) => code),
        column(({ salt }) => salt),
        column(({ lotId }) => JSON.stringify({ rulesHash: rulesHash.get(lotId), at: new Date(at).toISOString() })),
        new Date(at),
      ],
    );
  }

  /** With its lots, their records and registrations; false if there is no such rehearsal. */
  async remove(id: string): Promise<boolean> {
    const [rows] = await this.manager.query('delete from event where id = $1 and rehearsal returning id', [id]);
    return rows.length === 1;
  }
}
