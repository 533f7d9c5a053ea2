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
      `select seq::int, body, hash, head, signature, key_id as "keyId", least_next_amount as "leastNextAmount",
              current_price as "currentPrice", leads as leading, ends_at as "endsAt" from lot_entry where lot_id = $1 order by seq`,
      lotId,
    );
    const record = row.status === 'closed' ? (await call(null, 'GET', `/lots/${lotId}/record`)).body : null;
    lots.push({
      ...row,
      endsAt: row.ends_at.toISOString(),
      entries: entries.map((entry) => withAnswer(lotId, entry)),
      record,
    });
  }
  return { sent, told, shown, closings, keys, lots };
}

/** The answer as it would be told again, put together here too: what the program does with the columns is what is checked. */
function withAnswer(
  lotId: string,
  { leastNextAmount, currentPrice, leading, endsAt, ...entry }: any,
): KeptLot['entries'][number] {
  if (endsAt === null) return { ...entry, answer: null };
  const { seq, body, hash, head, signature, keyId } = entry;
  const { bidId, enteredAt, reason } = JSON.parse(body);
  const standing = { leastNextAmount, currentPrice, leading, endsAt: endsAt.toISOString() };
  const decision = reason ? 'rejected' : 'accepted';
  const receipt = { entry: hash, head, signature, keyId };
  return { ...entry, answer: { bidId, lotId, seq, decision, reason, enteredAt, ...standing, receipt } };
}
