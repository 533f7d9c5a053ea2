import { caller } from '../people.js';
import { rowsOf } from '../rows.js';
import { faultsOf } from './faults.js';
import type { History, KeptLot } from './history.js';
import type { Testimony } from './testimony.js';

interface Where {
  /** Of the database. */
  readonly database: string;
  /** Of any process that answers. */
  readonly url: string;
}

/** What is wrong with these lots; empty when all is well. Every bid must have been settled before. */
export async function check(testimony: Testimony, where: Where, lotIds: readonly string[]): Promise<string[]> {
  return faultsOf(await historyOf(testimony, where, lotIds));
}

export async function historyOf(
  testimony: Testimony,
  { database, url }: Where,
  lotIds: readonly string[],
): Promise<History> {
  const call = caller(url);
  const { sent, told, shown, closings } = testimony;
  const { keys } = (await call(null, 'GET', '/keys')).body;
  const lots: KeptLot[] = [];
  for (const lotId of lotIds) {
    const [row] = await rowsOf(
      database,
      `select id as "lotId", seq::int, head, status, price, leader, ends_at, outcome, rules_hash as "rulesHash",
              coalesce((rules ->> 'proxyBids')::boolean, false) as "proxyBids" from lot where id = $1`,
      lotId,
    );
    const entries = await rowsOf(
      database,
      `select seq::int, body, hash, head, signature, key_id as "keyId", answer from lot_entry
       where lot_id = $1 order by seq`,
      lotId,
    );
    const record = row.status === 'closed' ? (await call(null, 'GET', `/lots/${lotId}/record`)).body : null;
    lots.push({ ...row, endsAt: row.ends_at.toISOString(), entries, record });
  }
  return { sent, told, shown, closings, keys, lots };
}
