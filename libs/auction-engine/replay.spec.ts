import { describe, expect, it } from '@jest/globals';
import { E, OPENING, Scenario, sha256 } from '@luochui/testing/scenario.js';
import fc from 'fast-check';
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

describe('replay', () => {
  const record = aBusyLot().record();
  const last = record.entries.length;

  it('reaches the winner', () => {
    const lot = aBusyLot();
    expect(lot.lot.outcome).toEqual({ outcome: 'sold', price: 105_000n, winner: 'C' });
    expect(replay(lot.record(), tools)).toEqual({ holds: true, lot: lot.lot });
  });

  type Entries = LotRecord['entries'];
  const changed = (seq: number, change: object): Entries =>
    record.entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));
  /** What a forger would do: change one entry and make all hashes right again. */
  function rehashed(seq: number, change: object): Entries {
    let previous = record.rulesHash;
    return changed(seq, change).map((entry) => {
      const rest = { ...entry, previous, hash: undefined };
      previous = sha256(canonical(rest as Canonical));
      return { ...rest, hash: previous } as WireEntry;
    });
  }

  it.each<[string, Partial<LotRecord>, number]>([
    ['another rule', { rules: { ...record.rules, startPrice: '1' } }, 0],
    ['another reserve', { openings: [{ kind: 'reserve', amount: '1', salt: '' }] }, 0],
    ['another seed', { openings: record.openings.map((o) => (o.kind === 'drawSeed' ? { ...o, seed: '00' } : o)) }, 1],
    ['another entity behind a code', { admissions: record.admissions.map((a) => ({ ...a, commitment: '' })) }, 2],
    ['a byte of an entry', { entries: changed(4, { bidder: 'B' }) }, 4],
    ['a hash', { entries: changed(4, { hash: 'x' }) }, 4],
    ['a bid that was too low, accepted', { entries: rehashed(6, { type: 'bid.accepted' }) }, 6],
    ['another winner', { entries: rehashed(last, { winner: 'A' }) }, last],
    ['a bid left out', { entries: record.entries.filter(({ seq }) => seq !== 4) }, 4],
    ['no end', { entries: record.entries.slice(0, -1) }, last - 1],
    ['a signature left out', { signatures: record.signatures.slice(1) }, 1],
    ['a head of another batch', { signatures: record.signatures.map((s) => ({ ...s, head: record.rulesHash })) }, 1],
    ['no sense', { entries: [{} as never] }, 1],
    ['a bid that saw another chain', { entries: rehashed(4, { seen: { seq: 3, head: 'x' } }) }, 4],
  ])('finds %s', (_, change, seq) => {
    expect(replay({ ...record, ...change }, tools)).toMatchObject({ holds: false, seq });
  });

  it('finds a signature that does not fit', () => {
    expect(replay(record, { sha256, isSigned: () => false })).toMatchObject({ holds: false, seq: 1 });
  });
});

describe('laws', () => {
  const moves = fc.array(
    fc.record({
      bidder: fc.constantFrom('A', 'B', 'C'),
      amount: fc.integer({ min: 95, max: 140 }).map((thousands) => `${thousands}000`),
      waits: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900_000 })),
      decidedAfter: fc.integer({ min: 0, max: 3_000 }),
      does: fc.constantFrom('bid', 'bid', 'bid', 'bid', 'proceed', 'pause', 'resume'),
    }),
    { maxLength: 40 },
  );
  const rules = fc.record({
    softClose: fc.record({
      windowSeconds: fc.constantFrom(0, 60, 300),
      extendSeconds: fc.constantFrom(0, 60, 300),
      hardCapSeconds: fc.option(fc.constantFrom(0, 400), { nil: undefined }),
    }),
    stepMode: fc.constantFrom('at-least' as const, 'multiple' as const),
    jumpConfirmSteps: fc.option(fc.constantFrom(0, 5), { nil: undefined }),
  });
  const reserves = fc.option(fc.constantFrom('100000', '120000'), { nil: null });

  it('hold for whatever is done to a lot', () => {
    fc.assert(
      fc.property(rules, reserves, moves, (changes, reserve, steps) => {
        const lot = new Scenario(changes, reserve);
        let now = E - 1_000_000;
        for (const { bidder, amount, waits, decidedAfter, does } of steps) {
          now += waits;
          const before = lot.lot;
          if (does === 'bid') {
            const outcome = lot.bids(bidder, amount, now, { dec: now + decidedAfter });
            const accepted = outcome.chained.find(({ entry }) => entry.type === 'bid.accepted');
            // Nothing is accepted that entered after the end, nor when the drain is over.
            if (accepted) expect(OPENING + now).toBeLessThanOrEqual(before.endsAt);
            if (accepted) expect(lot.lot.at).toBeLessThan(before.endsAt + 2_000);
          } else lot.does(does === 'proceed' ? { type: does } : { type: does, reason: 'why' }, now);
          expect((lot.lot.price ?? 0n) >= (before.price ?? 0n)).toBe(true);
          expect(lot.lot.endsAt).toBeGreaterThanOrEqual(before.endsAt);
          expect(lot.lot.at).toBeGreaterThanOrEqual(before.at);
          if (before.status === 'closed') expect(lot.lot).toBe(before);
        }
        if (lot.lot.status === 'paused') lot.does({ type: 'resume', reason: 'why' }, now);
        lot.proceeds(Math.max(now, lot.end) + 2_000);
        expect(replay(lot.record(), tools)).toEqual({ holds: true, lot: lot.lot });
      }),
      { numRuns: 300 },
    );
  });
});
