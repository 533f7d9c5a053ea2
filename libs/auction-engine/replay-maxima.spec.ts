import { describe, expect, it } from '@jest/globals';
import { Scenario, sha256 } from '@luochui/testing/scenario.js';
import { canonical, replay, type Canonical, type LotRecord, type MaximumOpening, type WireEntry } from './index.js';

const tools = { sha256, isSigned: () => true };

/** A wins it; of his three maxima (4, 10, 12) nobody is told. */
function aLotWithMaxima(): Scenario {
  const lot = new Scenario({ proxyBids: true });
  lot.sets('A', '150000', 10); // 4: set, 5: 100000
  lot.bids('B', '120000', 20); // 6: B, 7: A 121000
  lot.sets('B', '160000', 30); // 8: set, 9: 151000
  lot.sets('A', '200000', 40); // 10: set, 11: 161000
  lot.sets('A', '180000', 50); // 12: set
  lot.sets('C', '179500', 60); // 13: set, 14: C, 15: A 180000
  lot.proceeds(lot.end + 2_000); // 16
  return lot;
}

describe('a record with maxima', () => {
  const anHonestRecord = () => aLotWithMaxima().record();
  const maximaOf = ({ openings }: LotRecord) => openings.filter((opening) => opening.kind === 'maximum');

  it('holds while the winner’s own stay closed', () => {
    const record = anHonestRecord();
    expect(maximaOf(record).map(({ seq }) => seq)).toEqual([8, 13]);
    const { lot } = aLotWithMaxima();
    expect(lot.outcome).toEqual({ outcome: 'sold', price: 180_000n, winner: 'A' });
    expect(replay(record, tools)).toEqual({ holds: true, lot });
  });

  const opened = (record: LotRecord, change: (opening: MaximumOpening) => MaximumOpening[]) => ({
    openings: [...record.openings.filter(({ kind }) => kind !== 'maximum'), ...maximaOf(record).flatMap(change)],
  });
  /** What a forger would do: change entries and make all hashes right again. */
  function rehashed(record: LotRecord, ...changes: readonly (readonly [number, object])[]): Partial<LotRecord> {
    let previous = record.rulesHash;
    const entries = record.entries.map((entry) => {
      const rest = { ...entry, ...changes.find(([seq]) => seq === entry.seq)?.[1], previous, hash: undefined };
      previous = sha256(canonical(rest as Canonical));
      return { ...rest, hash: previous } as WireEntry;
    });
    return { entries };
  }

  it.each<[string, (record: LotRecord) => Partial<LotRecord>, number]>([
    [
      'another amount in an opening',
      (record) => opened(record, (o) => [o.seq === 8 ? { ...o, amount: '170000' } : o]),
      8,
    ],
    ['another salt', (record) => opened(record, (o) => [o.seq === 8 ? { ...o, salt: 'ff' } : o]), 8],
    ['another bidder', (record) => opened(record, (o) => [o.seq === 8 ? { ...o, bidder: 'C' } : o]), 8],
    ['another id', (record) => opened(record, (o) => [o.seq === 8 ? { ...o, bidId: 'x' } : o]), 8],
    ['a loser’s that stays closed', (record) => opened(record, (o) => (o.seq === 8 ? [] : [o])), 9],
    ['one that was never set', (record) => opened(record, (o) => [o.seq === 8 ? { ...o, seq: 7 } : o]), 7],
    ['a price that overtook by more than a step', (record) => rehashed(record, [11, { amount: '165000' }]), 11],
    ['a price that answered by more than a step', (record) => rehashed(record, [7, { amount: '122000' }]), 7],
    ['an answer below the challenger', (record) => rehashed(record, [15, { amount: '179000' }]), 14],
    [
      'a maximum that acted without having been set',
      (record) => rehashed(record, [12, { ...record.entries[10], seq: 12, amount: '170000' }]),
      12,
    ],
    [
      'a challenger’s amount that his maximum doesn’t give',
      (record) => rehashed(record, [14, { amount: '179000' }]),
      14,
    ],
    ['a challenger who leads', (record) => rehashed(record, [14, { leading: true }]), 14],
    ['another winner', (record) => rehashed(record, [16, { winner: 'C' }]), 5],
  ])('breaks on %s', (_, change, seq) => {
    const record = anHonestRecord();
    expect(replay({ ...record, ...change(record) }, tools)).toMatchObject({ holds: false, seq });
  });

  it('opens all of them where nobody won', () => {
    const lot = new Scenario({ proxyBids: true }, '200000');
    lot.sets('A', '150000', 10);
    lot.proceeds(lot.end + 2_000);
    const unsold = lot.record();
    expect(replay(unsold, tools)).toEqual({ holds: true, lot: lot.lot });
    const openings = unsold.openings.filter(({ kind }) => kind !== 'maximum');
    expect(replay({ ...unsold, openings }, tools)).toMatchObject({ seq: 4, why: 'the maximum is not opened' });
  });

  it('opens those before a void, the winner’s too', () => {
    const lot = new Scenario({ proxyBids: true });
    lot.sets('A', '150000', 10); // 4
    lot.bids('B', '120000', 20); // 6, 7
    lot.sets('C', '160000', 30); // 8
    lot.voids(40);
    lot.proceeds(60_040);
    lot.sets('A', '170000', 60_050); // 13
    lot.proceeds(lot.end + 2_000);
    const voided = lot.record();
    const seqs = voided.openings.flatMap((opening) => (opening.kind === 'maximum' ? [opening.seq] : []));
    expect(seqs).toEqual([4, 8]);
    expect(replay(voided, tools)).toEqual({ holds: true, lot: lot.lot });
    const openings = voided.openings.filter((opening) => opening.kind !== 'maximum' || opening.seq !== 4);
    expect(replay({ ...voided, openings }, tools)).toMatchObject({ seq: 4, why: 'the maximum is not opened' });
  });
});
