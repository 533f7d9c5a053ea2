import { describe, expect, it } from '@jest/globals';
import { Scenario, sha256 } from '@luochui/testing/scenario.js';
import { canonical, replay, type Canonical, type LotRecord, type WireEntry } from './index.js';

const tools = { sha256, isSigned: () => true };

/** A lot in which most of what can happen does. */
function aBusyLot(): Scenario {
  const lot = new Scenario({ jumpConfirmSteps: 10, stepMode: 'multiple' }, '104000');
  lot.bids('A', '100000', 10);
  lot.bids('A', '100000', 20);
  lot.bids('B', '100001', 20);
  lot.bids('B', '102500', 20);
  lot.bids('C', '900000', 30);
  lot.does({ type: 'pause', reason: 'check' }, 50);
  lot.does({ type: 'resume', reason: 'checked' }, 90);
  lot.bids('C', '105000', lot.end - 1);
  lot.bids('C', '106000', lot.end - 1);
  lot.proceeds(lot.end + 2_000);
  return lot;
}

/** How many entries it has. */
const LAST = 14;

describe('replay', () => {
  const anHonestRecord = () => aBusyLot().record();

  it('reaches the winner', () => {
    const lot = aBusyLot();
    expect(lot.lot.outcome).toEqual({ outcome: 'sold', price: 105_000n, winner: 'C' });
    expect(replay(lot.record(), tools)).toEqual({ holds: true, lot: lot.lot });
    expect(lot.entries).toHaveLength(LAST);
  });

  type Entries = LotRecord['entries'];
  const changed = (record: LotRecord, seq: number, change: object): Entries =>
    record.entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));
  /** What a forger would do: change one entry and make all hashes right again. */
  function rehashed(record: LotRecord, seq: number, change: object): Entries {
    let previous = record.rulesHash;
    return changed(record, seq, change).map((entry) => {
      const rest = { ...entry, previous, hash: undefined };
      previous = sha256(canonical(rest as Canonical));
      return { ...rest, hash: previous } as WireEntry;
    });
  }

  it.each<[string, (record: LotRecord) => Partial<LotRecord>, number]>([
    ['another rule', (record) => ({ rules: { ...record.rules, startPrice: '1' } }), 0],
    ['another reserve', () => ({ openings: [{ kind: 'reserve', amount: '1', salt: '' }] }), 0],
    [
      'another seed',
      (record) => ({ openings: record.openings.map((o) => (o.kind === 'drawSeed' ? { ...o, seed: '00' } : o)) }),
      1,
    ],
    [
      'another entity behind a code',
      (record) => ({ admissions: record.admissions.map((a) => ({ ...a, commitment: '' })) }),
      2,
    ],
    ['a byte of an entry', (record) => ({ entries: changed(record, 4, { bidder: 'B' }) }), 4],
    ['a hash', (record) => ({ entries: changed(record, 4, { hash: 'x' }) }), 4],
    ['a bid that was too low, accepted', (record) => ({ entries: rehashed(record, 6, { type: 'bid.accepted' }) }), 6],
    ['another winner', (record) => ({ entries: rehashed(record, LAST, { winner: 'A' }) }), LAST],
    ['a bid left out', (record) => ({ entries: record.entries.filter(({ seq }) => seq !== 4) }), 4],
    ['no end', (record) => ({ entries: record.entries.slice(0, -1) }), LAST - 1],
    ['a signature left out', (record) => ({ signatures: record.signatures.slice(1) }), 1],
    [
      'a head of another batch',
      (record) => ({ signatures: record.signatures.map((s) => ({ ...s, head: record.rulesHash })) }),
      1,
    ],
    ['no sense', () => ({ entries: [{} as never] }), 1],
    [
      'a bid that saw another chain',
      (record) => ({ entries: rehashed(record, 4, { seen: { seq: 3, head: 'x' } }) }),
      4,
    ],
  ])('finds %s', (_, change, seq) => {
    const record = anHonestRecord();
    expect(replay({ ...record, ...change(record) }, tools)).toMatchObject({ holds: false, seq });
  });

  it('finds a signature that does not fit', () => {
    expect(replay(anHonestRecord(), { sha256, isSigned: () => false })).toMatchObject({ holds: false, seq: 1 });
  });
});
