import type { LotStatus } from '@luochui/auction-engine';
import { Reader } from '@luochui/platform/database/repository.js';

export interface LotBehind {
  readonly lotId: string;
  readonly status: LotStatus;
  /** The newest entry that the table has, and the one that was published. */
  readonly seq: number;
  readonly publishedSeq: number;
  readonly publishedHead: string;
}

interface Head {
  readonly lotId: string;
  readonly seq: number;
  readonly head: string;
  readonly at: number;
}

export class LotsBehindReader extends Reader {
  /** Of these lots those that the database doesn't know at all. */
  async missing(lotIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'select known.id from unnest($1::uuid[]) as known(id) where not exists (select from lot where lot.id = known.id)',
      [lotIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Lots whose record has not the entry that was published, unless two roles have let them go on since. */
  of(heads: readonly Head[]): Promise<LotBehind[]> {
    return this.manager.query(
      `select lot.id as "lotId", lot.status, lot.seq::int, known.seq::int as "publishedSeq", known.head as "publishedHead"
         from unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[]) as known(id, seq, head, at)
         join lot on lot.id = known.id and lot.status <> 'draft'
         left join lot_entry on lot_entry.lot_id = known.id and lot_entry.seq = known.seq
        where lot_entry.hash is distinct from known.head and coalesce(lot.let_on_at < known.at, true)`,
      [
        heads.map(({ lotId }) => lotId),
        heads.map(({ seq }) => seq),
        heads.map(({ head }) => head),
        heads.map(({ at }) => new Date(at)),
      ],
    );
  }
}
