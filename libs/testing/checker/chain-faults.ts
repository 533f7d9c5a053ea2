import { hash, verify, createPublicKey } from 'node:crypto';
import { replay } from '@luochui/auction-engine';
import type { History, KeptLot } from './history.js';
import type { IsSigned } from './signatures.js';
import type { Standing } from './standings.js';

const sha256 = (data: string | Uint8Array) => hash('sha256', data, 'hex');

/** What is wrong with the record of one lot as the database holds it. */
export function chainFaults(
  lot: KeptLot,
  standings: readonly Standing[],
  isSigned: IsSigned,
  keys: History['keys'],
): string[] {
  const faults = [...linkFaults(lot, isSigned), ...ruleFaults(lot, standings), ...headFaults(lot, standings.at(-1)!)];
  return [...faults, ...recordFaults(lot, keys)].map((fault) => `lot ${lot.lotId}: ${fault}`);
}

function linkFaults({ lotId, rulesHash, entries }: KeptLot, isSigned: IsSigned): string[] {
  const faults: string[] = [];
  const seqs = new Map(entries.map((entry) => [entry.hash, entry.seq]));
  let before = { hash: rulesHash, at: '' };
  for (const [i, { seq, body, hash: own, head, signature, keyId }] of entries.entries()) {
    const entry = JSON.parse(body);
    if (seq !== i + 1 || entry.seq !== seq) faults.push(`entry ${seq} stands at ${i + 1}`);
    if (sha256(body) !== own) faults.push(`entry ${seq} is not what its hash says`);
    if (entry.previous !== before.hash) faults.push(`entry ${seq} does not follow the one before it`);
    if (entry.at < before.at) faults.push(`entry ${seq} goes back in time`);
    if ((seqs.get(head) ?? 0) < seq) faults.push(`entry ${seq} is signed with a head before it`);
    if (!isSigned({ lotId, seq, entry: own, head }, { signature, keyId })) faults.push(`entry ${seq} is not signed`);
    before = { hash: own, at: entry.at };
  }
  return faults;
}

function ruleFaults({ entries, proxyBids }: KeptLot, standings: readonly Standing[]): string[] {
  const faults: string[] = [];
  let closings = 0;
  for (const [i, { seq, body }] of entries.entries()) {
    const entry = JSON.parse(body);
    const { status, price, endsAt } = standings[i]!;
    if (entry.type === 'lot.closed') closings++;
    if (entry.type !== 'bid.accepted' && entry.type !== 'bid.rejected' && entry.type !== 'proxy.set') continue;
    if (status !== 'open') faults.push(`entry ${seq} decides a bid while the lot is ${status}`);
    if (endsAt !== null && entry.enteredAt > endsAt) faults.push(`entry ${seq} entered after the end`);
    if (entry.type !== 'bid.accepted' || price === null) continue;
    const rise = BigInt(entry.amount) - BigInt(price);
    if (rise < 0n || (rise === 0n && !proxyBids)) faults.push(`entry ${seq} does not raise the price`);
  }
  const expected = standings.at(-1)!.status === 'closed' ? 1 : 0;
  if (closings !== expected) faults.push(`${closings} closings`);
  return faults;
}

/** The row must be what its record leads to, and the outcome the last leader and his price. */
function headFaults(lot: KeptLot, last: Standing): string[] {
  const faults: string[] = [];
  for (const name of ['seq', 'head', 'status', 'price', 'leader'] as const)
    if (lot[name] !== last[name]) faults.push(`${name} is ${lot[name]}, by the record ${last[name]}`);
  if (last.endsAt !== null && lot.endsAt !== last.endsAt) faults.push(`ends at ${lot.endsAt}, not ${last.endsAt}`);
  const closed = lot.entries.map(({ body }) => JSON.parse(body)).find(({ type }) => type === 'lot.closed');
  if (closed?.outcome === 'sold' && (closed.price !== last.price || closed.winner !== last.leader))
    faults.push(`sold to ${closed.winner} for ${closed.price}, and ${last.leader} leads at ${last.price}`);
  const { outcome } = lot;
  if (closed?.outcome !== outcome?.outcome || closed?.winner !== outcome?.winner || closed?.price !== outcome?.price)
    faults.push(`its outcome is ${JSON.stringify(outcome)}, by the record ${closed?.outcome} to ${closed?.winner}`);
  return faults;
}

/** What anybody downloads holds the same entries, and the rules lead through all of them. */
function recordFaults({ status, entries, record }: KeptLot, keys: History['keys']): string[] {
  if (!record) return status === 'closed' ? ['has no record'] : [];
  const faults: string[] = [];
  if (record.entries.map((entry) => entry.hash).join() !== entries.map((entry) => entry.hash).join())
    faults.push('its record has other entries');
  const replayed = replay(record, {
    sha256,
    isSigned: (text, signature, keyId) => {
      const jwk = keys.find(({ kid }) => kid === keyId);
      if (!jwk) return false;
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
      return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    },
  });
  if (!replayed.holds) faults.push(`its record does not replay: entry ${replayed.seq}: ${replayed.why}`);
  return faults;
}
