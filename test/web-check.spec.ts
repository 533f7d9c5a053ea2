import { hash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonical, type LotRecord } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';
import { Scenario } from '@luochui/testing/scenario.js';
import { checkRecord, type Held } from '../apps/web/verify/check-record.js';
import { sha256 } from '../apps/web/verify/sha256.js';
import { checkSignatures } from '../apps/web/verify/signatures.js';

const NOTHING: Held = { receipts: [], heads: [] };
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signed = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');

/** A lot of three bids and a refusal, signed as the server signs. */
function aSignedRecord(): LotRecord {
  const lot = new Scenario({}, '104000');
  lot.bids('A', '100000', 10);
  lot.bids('B', '100500', 20);
  lot.bids('B', '105000', 30);
  lot.bids('C', '106000', 40);
  lot.proceeds(lot.end + 2_000);
  const record = lot.record();
  const { lotId, entries } = record;
  return {
    ...record,
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }],
    signatures: record.signatures.map(({ seq, head }) => {
      const text = canonical({ lotId, seq, entry: entries[seq - 1]!.hash, head });
      return { seq, head, signature: signed(text), keyId: 'k1' };
    }),
  };
}

function receiptOf(record: LotRecord, seq: number): Bid {
  const { lotId, entries, signatures } = record;
  const entry = entries[seq - 1]!;
  const { head, signature, keyId } = signatures.find((each) => each.seq === seq)!;
  const accepted = entry.type === 'bid.accepted';
  return {
    bidId: String(entry.bidId),
    lotId,
    seq,
    decision: accepted ? 'accepted' : 'rejected',
    ...(accepted ? {} : { reason: entry.reason as Bid['reason'] }),
    leastNextAmount: null,
    currentPrice: null,
    leading: accepted,
    endsAt: entry.at,
    enteredAt: String(entry.enteredAt),
    receipt: { entry: entry.hash, head, signature, keyId },
  };
}

const check = async (record: LotRecord, held: Held = NOTHING) =>
  checkRecord(record, held, await checkSignatures(record, held.receipts));

describe('SHA-256 in the browser', () => {
  it.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '竞价'.repeat(1_000)])('of %p', (text) => {
    expect(sha256(text)).toBe(hash('sha256', text, 'hex'));
  });
});

describe('the check of a record in the browser', () => {
  const record = aSignedRecord();
  const rejected = record.entries.find(({ type }) => type === 'bid.rejected')!.seq;
  const accepted = record.entries.findLast(({ type }) => type === 'bid.accepted')!.seq;
  const heads = record.entries.map(({ seq, hash: head }) => ({ seq, head }));

  it('holds, with every signature, receipt and head', async () => {
    const held = { receipts: [receiptOf(record, rejected), receiptOf(record, accepted)], heads };
    const checked = await check(record, held);
    expect(checked).toMatchObject({ holds: true, broken: null, signed: true, entries: record.entries.length });
    expect(checked.outcome).toMatchObject({ outcome: 'sold', winner: 'C', price: '106000' });
    expect(checked.receipts).toEqual({ of: 2, amiss: [] });
    expect(checked.heads).toEqual({ of: heads.length, amiss: [] });
  });

  it('names the entry whose signature was made with another key', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const checked = await check({ ...record, keys: [{ ...other, kid: 'k1' }] });
    expect(checked).toMatchObject({ holds: false, broken: { seq: 1, why: 'the signature does not fit' } });
  });

  it.each<[string, Partial<Bid>, string]>([
    ['of an entry that the record lacks', { seq: 99 }, 'signature'],
    ['that says accepted where the record says refused', { decision: 'accepted', reason: undefined }, 'other_decision'],
    ['of another lot', { lotId: crypto.randomUUID() }, 'other_lot'],
    ['with another reason', { reason: 'bid.not_a_step' }, 'other_decision'],
  ])('finds a receipt %s', async (_, change, why) => {
    const bid = { ...receiptOf(record, rejected), ...change };
    const { receipts, holds } = await check(record, { receipts: [bid], heads: [] });
    expect(holds).toBe(true);
    expect(receipts.amiss).toEqual([{ bid, why }]);
  });

  it('finds a bid that was acknowledged and left out of the record', async () => {
    const whole = aSignedRecord();
    const bid = receiptOf(whole, accepted);
    // The same lot without the last bid, signed with the same key: a second history.
    const lot = new Scenario({}, '104000');
    lot.bids('A', '100000', 10);
    lot.bids('B', '100500', 20);
    lot.bids('B', '105000', 30);
    lot.proceeds(lot.end + 2_000);
    const other = lot.record();
    const resigned: LotRecord = {
      ...other,
      lotId: whole.lotId,
      keys: whole.keys,
      signatures: other.signatures.map(({ seq, head }) => ({
        seq,
        head,
        signature: signed(canonical({ lotId: whole.lotId, seq, entry: other.entries[seq - 1]!.hash, head })),
        keyId: 'k1',
      })),
    };
    const { holds, receipts, heads: found } = await check(resigned, { receipts: [bid], heads });
    expect(holds).toBe(true);
    expect(receipts.amiss).toEqual([{ bid, why: 'head' }]);
    expect(found.amiss.length).toBeGreaterThan(0);
  });

  it('answers whatever the file holds', async () => {
    const broken = { ...record, entries: [{}, null] as never };
    expect(await check(broken)).toMatchObject({ holds: false });
  });
});
