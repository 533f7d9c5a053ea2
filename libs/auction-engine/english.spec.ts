import { expect, it } from '@jest/globals';
import { at, describeCases, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said, Scenario } from '@luochui/testing/scenario.js';

const S = 1_000;

/** rule-scenarios.md, by their ids there. Times are milliseconds after the opening. */
const CASES: readonly Case[] = [
  {
    id: 'SC01: the end is counted from the bid',
    play(lot) {
      expect(said(lot.bids('A', '100000', E - 1))).toMatchObject([
        { type: 'bid.accepted', amount: 100_000n, leading: true },
        { type: 'lot.extended', endsAt: at(3_899_999) },
      ]);
    },
  },
  {
    id: 'SC02: a late bid waits for the drain, then it is too late',
    play(lot) {
      lot.bids('A', '100000', 10 * S);
      expect(lot.bids('B', '101000', E + 1)).toMatchObject({ held: true, chained: [] });
      expect(lot.proceeds(E + 1_999).chained).toEqual([]);
      expect(said(lot.proceeds(E + 2_000))).toEqual([
        { type: 'lot.closed', outcome: 'sold', price: 100_000n, winner: 'A' },
      ]);
      expect(lot.bids('B', '101000', E + 1, { dec: E + 2_000 })).toMatchObject({
        refusal: 'bid.too_late',
        chained: [],
      });
    },
  },
  {
    id: 'SC02: and an extension opens the lot again for it',
    play(lot) {
      expect(lot.bids('B', '101000', E + 1)).toMatchObject({ held: true });
      lot.bids('A', '100000', E - 1, { dec: E + 500 });
      expect(types(lot.bids('B', '101000', E + 1, { dec: E + 501 }))).toEqual(['bid.accepted', 'lot.extended']);
    },
  },
  {
    id: 'SC04: a refused bid moves no end',
    play(lot) {
      lot.bids('A', '100000', 10 * S);
      expect(said(lot.bids('B', '100500', E - 1 * S))).toMatchObject([
        { type: 'bid.rejected', reason: 'bid.too_low', amount: 100_500n, leastNextAmount: 101_000n },
      ]);
      expect(lot.end).toBe(E);
    },
  },
  {
    id: 'SC08: an end is never brought forward',
    rules: { softClose: { windowSeconds: 300, extendSeconds: 60 } },
    play(lot) {
      expect(types(lot.bids('A', '100000', E - 250 * S))).toEqual(['bid.accepted']);
      expect(lot.end).toBe(E);
    },
  },
  {
    id: 'SC09: the hard cap',
    rules: { softClose: { windowSeconds: 60, extendSeconds: 300, hardCapSeconds: 600 } },
    play(lot) {
      let amount = 100_000;
      for (let i = 0; lot.end < 4_200_000; i++, amount += 1_000)
        expect(types(lot.bids('AB'[i % 2]!, `${amount}`, lot.end - 1 * S))).toEqual(['bid.accepted', 'lot.extended']);
      expect(lot.end).toBe(4_200_000);
      expect(types(lot.bids('C', `${amount}`, 4_199_999))).toEqual(['bid.accepted']);
      expect(lot.bids('A', `${amount + 1_000}`, 4_200_001)).toMatchObject({ held: true });
      lot.proceeds(4_202_000);
      expect(lot.bids('A', `${amount + 1_000}`, 4_200_001, { dec: 4_202_000 }).refusal).toBe('bid.too_late');
    },
  },
  {
    id: 'SC11: entry counts, not decision',
    play(lot) {
      lot.bids('A', '100000', 10 * S);
      expect(types(lot.bids('B', '101000', E - 1, { dec: E + 800 }))).toEqual(['bid.accepted', 'lot.extended']);
      expect(lot.end).toBe(3_899_999);
    },
  },
  {
    id: 'SC12: order is the sequence number',
    play(lot) {
      lot.bids('A', '100000', 10 * S);
      expect(types(lot.bids('C', '101000', 100_040, { dec: 100_041 }))).toEqual(['bid.accepted']);
      expect(said(lot.bids('B', '101000', 100_000, { dec: 100_060 }))).toMatchObject([
        { reason: 'bid.too_low', leastNextAmount: 102_000n },
      ]);
    },
  },
  {
    id: 'SC13: it entered when its last byte was in',
    play(lot) {
      lot.bids('A', '110000', 10 * S);
      expect(lot.bids('B', '111000', E + 5)).toMatchObject({ held: true });
      lot.proceeds(E + 2_000);
      expect(lot.bids('B', '111000', E + 5, { dec: E + 2_000 }).refusal).toBe('bid.too_late');
    },
  },
  {
    id: 'the window begins with its first moment, and the drain ends with its last',
    rules: { softClose: { windowSeconds: 60, extendSeconds: 300 } },
    play(lot) {
      expect(types(lot.bids('A', '100000', E - 60 * S - 1))).toEqual(['bid.accepted']);
      expect(lot.bids('B', '101000', E, { dec: E + 2_000 })).toMatchObject({ held: true, chained: [] });
      expect(types(lot.bids('B', '101000', E, { dec: E + 1_999 }))).toEqual(['bid.accepted', 'lot.extended']);
      expect(types(lot.bids('A', '102000', lot.end - 60 * S, { dec: lot.end - 1 }))).toEqual([
        'bid.accepted',
        'lot.extended',
      ]);
    },
  },
  {
    id: 'SC15: entered in time and not recorded',
    play(lot) {
      expect(lot.bids('B', '100000', E - 500, { dec: E + 60 * S })).toMatchObject({ held: true });
      lot.proceeds(E + 60 * S);
      expect(lot.bids('B', '100000', E - 500, { dec: E + 60 * S }).refusal).toBe('bid.not_recorded');
      expect(said(lot.does({ type: 'count-not-recorded', count: 1 }, E + 60 * S))).toEqual([
        { type: 'not-recorded.counted', count: 1 },
      ]);
    },
  },
  {
    id: 'ST01: the band of the current price',
    rules: {
      increments: [
        { from: '0', step: '1000' },
        { from: '200000', step: '5000' },
      ],
    },
    play(lot) {
      lot.bids('A', '199000', 1);
      expect(types(lot.bids('B', '200000', 2))).toEqual(['bid.accepted']);
      expect(said(lot.bids('A', '204000', 3))).toMatchObject([{ reason: 'bid.too_low', leastNextAmount: 205_000n }]);
    },
  },
  {
    id: 'ST03: the first bid a step above the start',
    rules: { firstBid: 'start-plus-step' },
    play(lot) {
      expect(said(lot.bids('A', '100000', 1))).toMatchObject([{ reason: 'bid.too_low', leastNextAmount: 101_000n }]);
      expect(types(lot.bids('A', '101000', 2))).toEqual(['bid.accepted']);
    },
  },
  {
    id: 'ST04: the typing guard',
    rules: { jumpConfirmSteps: 10 },
    play(lot) {
      lot.bids('A', '100000', 1);
      expect(types(lot.bids('B', '111000', 2))).toEqual(['bid.accepted']);
      expect(said(lot.bids('C', '122001', 3))).toMatchObject([
        { type: 'bid.rejected', reason: 'bid.jump_unconfirmed', amount: undefined, leastNextAmount: 112_000n },
      ]);
      expect(types(lot.bids('C', '122001', 4, { confirmJump: true }))).toEqual(['bid.accepted']);
    },
  },
  {
    id: 'ST06: own lead',
    play(lot) {
      lot.bids('A', '100000', 1);
      expect(said(lot.bids('A', '101000', 2))).toMatchObject([{ reason: 'bid.own_lead', amount: undefined }]);
    },
  },
  {
    id: 'ST07: a leader may bid against the reserve',
    secretReserve: '140000',
    play(lot) {
      lot.bids('A', '100000', 10 * S);
      expect(said(lot.bids('A', '100999', 15 * S))).toMatchObject([{ reason: 'bid.too_low' }]);
      expect(types(lot.bids('A', '140000', 20 * S))).toEqual(['bid.accepted']);
      expect(said(lot.bids('A', '141000', 30 * S))).toMatchObject([{ reason: 'bid.own_lead' }]);
      lot.proceeds(E + 2_000);
      expect(lot.lot.outcome).toEqual({ outcome: 'sold', price: 140_000n, winner: 'A' });
    },
  },
  {
    id: 'ST09: refused while paused, judged after',
    play(lot) {
      lot.does({ type: 'pause', reason: 'check' }, 50 * S);
      expect(lot.bids('A', '100000', 60 * S)).toMatchObject({ refusal: 'bid.not_open', chained: [] });
      lot.does({ type: 'resume', reason: 'checked' }, 150 * S);
      expect(types(lot.bids('A', '100000', 200 * S))).toEqual(['bid.accepted']);
    },
  },
  {
    id: 'PX10: below the reserve is unsold',
    secretReserve: '140000',
    play(lot) {
      lot.bids('A', '139999', 10 * S);
      lot.proceeds(E + 2_000);
      expect(lot.lot.outcome).toEqual({ outcome: 'unsold', reason: 'reserve_not_met' });
    },
  },
  {
    id: 'multiple: amounts lie on the ladder above the current price',
    rules: { stepMode: 'multiple' },
    play(lot) {
      lot.bids('A', '100000', 1);
      expect(said(lot.bids('B', '101500', 2))).toMatchObject([{ reason: 'bid.not_a_step', amount: 101_500n }]);
      expect(types(lot.bids('B', '103000', 3))).toEqual(['bid.accepted']);
    },
  },
  {
    id: 'nobody bids',
    play(lot) {
      lot.proceeds(E + 2_000);
      expect(lot.lot.outcome).toEqual({ outcome: 'unsold', reason: 'no_bids' });
    },
  },
  {
    id: 'a bid from before the opening',
    play: (lot) => expect(lot.bids('A', '100000', -1, { dec: 5 })).toMatchObject({ refusal: 'bid.not_open' }),
  },
  {
    id: 'a bidder who was shown another history',
    play: (lot) => expect(lot.bids('A', '1', 5, { forked: true })).toMatchObject({ refusal: 'record.fork' }),
  },
];

describeCases('english', {}, CASES);

it('does not open for fewer bidders than it asks for', () => {
  const lot = new Scenario({ minimumBidders: 3 }, null, ['A', 'B']);
  expect(lot.lot).toMatchObject({ status: 'closed', outcome: { outcome: 'unsold', reason: 'minimum_bidders' } });
  expect(lot.end).toBe(0);
});
