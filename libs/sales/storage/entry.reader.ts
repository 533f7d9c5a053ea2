import type { EntrySignature } from '@luochui/auction-engine';
import { Reader } from '@luochui/platform/database/repository.js';
import type { Entry } from '../wire/entry.js';
import { FIRST_ANSWER, toFirstAnswer, type FirstAnswer } from './first-answer.js';

interface Row {
  readonly body: string;
  readonly hash: string;
}

const toEntry = ({ body, hash }: Row): Entry => ({ ...JSON.parse(body), hash });

/** The entries of lots as they are published. */
export class EntryReader extends Reader {
  /** Oldest first. */
  async after(lotId: string, seq: number, limit: number): Promise<Entry[]> {
    const rows: Row[] = await this.manager.query(
      'select body, hash from lot_entry where lot_id = $1 and seq > $2 order by seq limit $3',
      [lotId, seq, limit],
    );
    return rows.map(toEntry);
  }

  /** The newest of each lot up to the seq given, oldest first, at most `limit`. */
  async newest(upTo: ReadonlyMap<string, number>, limit: number): Promise<ReadonlyMap<string, Entry[]>> {
    const rows: (Row & { lotId: string })[] = await this.manager.query(
      `select known.id as "lotId", body, hash from unnest($1::uuid[], $2::bigint[]) as known(id, seq)
       join lot_entry on lot_entry.lot_id = known.id and lot_entry.seq between known.seq - $3 + 1 and known.seq
       order by lot_entry.seq`,
      [[...upTo.keys()], [...upTo.values()], limit],
    );
    const newest = new Map<string, Entry[]>([...upTo.keys()].map((lotId) => [lotId, []]));
    for (const row of rows) newest.get(row.lotId)!.push(toEntry(row));
    return newest;
  }

  /** What a recomputation may count, oldest first. */
  async counting(lotId: string): Promise<Entry[]> {
    const rows: Row[] = await this.manager.query(
      `select body, hash from lot_entry where lot_id = $1 and type in ('bid.accepted', 'proxy.set', 'leader.voided') order by seq`,
      [lotId],
    );
    return rows.map(toEntry);
  }

  /** The seq of the last entry of this type; 0 if there is none. */
  async lastOf(lotId: string, type: Entry['type']): Promise<number> {
    const [{ seq }] = await this.manager.query(
      'select coalesce(max(seq), 0)::int as seq from lot_entry where lot_id = $1 and type = $2',
      [lotId, type],
    );
    return seq;
  }

  async signatures(lotId: string): Promise<EntrySignature[]> {
    const rows = await this.manager.query(
      `select seq::int, head, signature, key_id as "keyId" from lot_entry where lot_id = $1 order by lot_entry.seq`,
      [lotId],
    );
    return rows;
  }

  /** What a bid was answered first. */
  async firstAnswer(lotId: string, bidder: string, bidId: string): Promise<FirstAnswer | null> {
    const [row] = await this.manager.query(
      `select to_json(first) as first from (select ${FIRST_ANSWER} from lot_entry where bid_id = $1 and lot_id = $2 and bidder = $3) as first`,
      [bidId, lotId, bidder],
    );
    return row ? toFirstAnswer(row.first) : null;
  }
}
