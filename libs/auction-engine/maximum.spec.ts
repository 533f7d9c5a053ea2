import { expect } from '@jest/globals';
import { describeCases, stands, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said } from '@luochui/testing/scenario.js';
import type { Outcome } from './index.js';

const reasons = (outcome: Outcome) => said(outcome).map((entry) => ('reason' in entry ? entry.reason : entry.type));

const CASES: readonly Case[] = [
  {
    id: 'ST05: the typing guard holds for a maximum, and tells no amount',
    rules: { jumpConfirmSteps: 10 },
    play(lot) {
      expect(said(lot.sets('A', '1500000', 1))).toMatchObject([
        { type: 'bid.rejected', reason: 'bid.jump_unconfirmed', amount: undefined, leastNextAmount: 100_000n },
      ]);
      expect(types(lot.sets('A', '110000', 2))).toEqual(['proxy.set', 'bid.accepted']);
      expect(types(lot.sets('A', '1500000', 3, { confirmJump: true }))).toEqual(['proxy.set']);
    },
  },
  {
    id: 'a maximum may be lowered to the price, not below',
    play(lot) {
      lot.sets('A', '150000', 1);
      lot.bids('B', '120000', 2);
      expect(said(lot.sets('A', '120999', 3))).toMatchObject([
        { reason: 'bid.too_low', amount: undefined, leastNextAmount: 121_000n, origin: 'proxy' },
      ]);
      expect(stands(lot.sets('A', '121000', 4))).toEqual([121_000n, 'A', 121_000n]);
      expect(stands(lot.bids('B', '122000', 5))).toEqual([122_000n, 'B', null]);
    },
  },
  {
    id: 'a maximum of somebody else has to be a bid',
    play(lot) {
      lot.sets('A', '150000', 1);
      expect(said(lot.sets('B', '100999', 2))).toMatchObject([{ reason: 'bid.too_low', leastNextAmount: 101_000n }]);
    },
  },
  {
    id: 'a maximum that overtakes writes one entry, a step above the beaten',
    play(lot) {
      lot.sets('A', '150000', 1);
      const over = lot.sets('B', '200000', 2);
      expect(said(over).slice(1)).toMatchObject([{ bidder: 'B', amount: 151_000n, leading: true, origin: 'proxy' }]);
      expect(stands(over)).toEqual([151_000n, 'B', 200_000n]);
      expect(stands(lot.sets('C', '200500', 3))).toEqual([200_500n, 'C', 200_500n]);
    },
  },
  {
    id: 'a maximum over a plain bid bids a step more',
    play(lot) {
      lot.bids('A', '120000', 1);
      expect(stands(lot.sets('B', '200000', 2))).toEqual([121_000n, 'B', 200_000n]);
    },
  },
  {
    id: 'a plain bid above the maximum leads at its amount; at the maximum it is the later',
    play(lot) {
      lot.sets('A', '150000', 1);
      expect(stands(lot.bids('B', '150000', 2))).toEqual([150_000n, 'A', 150_000n]);
      expect(stands(lot.bids('B', '151000', 3))).toEqual([151_000n, 'B', null]);
    },
  },
  {
    id: 'the step is that of the band of the beaten amount',
    rules: {
      increments: [
        { from: '0', step: '1000' },
        { from: '120000', step: '5000' },
      ],
    },
    play(lot) {
      lot.sets('A', '150000', 1);
      expect(stands(lot.bids('B', '119000', 2))).toEqual([120_000n, 'A', 150_000n]);
      expect(stands(lot.bids('B', '125000', 3))).toEqual([130_000n, 'A', 150_000n]);
      expect(stands(lot.sets('C', '200000', 4))).toEqual([155_000n, 'C', 200_000n]);
    },
  },
  {
    id: "a leader's own plain bid leaves a higher maximum standing, and ends a lower one",
    secretReserve: '140000',
    play(lot) {
      lot.sets('A', '120000', 1);
      expect(stands(lot.bids('A', '110000', 2))).toEqual([110_000n, 'A', 120_000n]);
      expect(stands(lot.bids('A', '120000', 3))).toEqual([120_000n, 'A', 120_000n]);
      expect(stands(lot.bids('A', '130000', 4))).toEqual([130_000n, 'A', null]);
      expect(stands(lot.sets('A', '139000', 5))).toEqual([130_000n, 'A', 139_000n]);
      expect(reasons(lot.bids('A', '140000', 6))).toEqual(['bid.accepted']);
      expect(reasons(lot.bids('A', '150000', 7))).toEqual(['bid.own_lead']);
    },
  },
  {
    id: 'multiple: maxima lie on the ladder',
    rules: { stepMode: 'multiple' },
    play(lot) {
      expect(said(lot.sets('A', '150500', 1))).toMatchObject([{ reason: 'bid.not_a_step', amount: undefined }]);
      expect(stands(lot.sets('A', '150000', 2))).toEqual([100_000n, 'A', 150_000n]);
      expect(said(lot.sets('A', '140500', 3))).toMatchObject([{ reason: 'bid.not_a_step' }]);
      expect(stands(lot.sets('B', '130000', 4))).toEqual([131_000n, 'A', 150_000n]);
    },
  },
  {
    id: 'a first maximum a step above the start',
    rules: { firstBid: 'start-plus-step' },
    play(lot) {
      expect(reasons(lot.sets('A', '100000', 1))).toEqual(['bid.too_low']);
      expect(stands(lot.sets('A', '101500', 2))).toEqual([101_000n, 'A', 101_500n]);
    },
  },
  {
    id: 'without proxy bids a maximum is a bid of the wrong kind',
    rules: { proxyBids: false },
    play: (lot) => expect(lot.sets('A', '150000', 1)).toMatchObject({ refusal: 'bid.wrong_kind', chained: [] }),
  },
  {
    id: 'a late maximum waits as a bid does',
    play(lot) {
      expect(lot.sets('A', '150000', E + 1)).toMatchObject({ held: true, chained: [] });
      lot.proceeds(E + 2_000);
      expect(lot.sets('A', '150000', E + 1, { dec: E + 2_000 }).refusal).toBe('bid.too_late');
    },
  },
];

describeCases('a maximum', { proxyBids: true }, CASES);
