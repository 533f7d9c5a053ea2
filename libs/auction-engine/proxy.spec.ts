import { expect } from '@jest/globals';
import { at, describeCases, stands, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said } from '@luochui/testing/scenario.js';

const S = 1_000;

/** rule-scenarios.md, by their ids there. */
const CASES: readonly Case[] = [
  {
    id: 'PX01: alone a maximum bids the start price',
    play(lot) {
      const set = lot.sets('A', '150000', 10);
      expect(said(set)).toMatchObject([
        { type: 'proxy.set', enteredAt: at(10), maximum: null },
        { type: 'bid.accepted', bidId: 'm1', bidder: 'A', amount: 100_000n, origin: 'proxy', leading: true },
      ]);
      expect(stands(set)).toEqual([100_000n, 'A', 150_000n]);
    },
  },
  {
    id: 'PX01: and nothing of whose and how much is in its entry',
    play(lot) {
      const { body } = lot.sets('A', '150000', 10).chained[0]!;
      expect(Object.keys(JSON.parse(body)).sort()).toEqual([
        'at',
        'commitment',
        'enteredAt',
        'previous',
        'seq',
        'type',
        'v',
      ]);
    },
  },
  {
    id: 'PX02: a step above the second, and of equals the earlier',
    play(lot) {
      lot.sets('A', '150000', 1);
      const beaten = lot.sets('B', '130000', 2);
      expect(said(beaten)).toMatchObject([
        { type: 'proxy.set' },
        { bidder: 'B', bidId: 'm2', amount: 130_000n, origin: 'proxy', leading: false, enteredAt: at(2) },
        { bidder: 'A', bidId: 'm1', amount: 131_000n, origin: 'proxy', leading: true, enteredAt: at(1) },
      ]);
      const tied = lot.sets('C', '150000', 3);
      expect(said(tied).slice(1)).toMatchObject([
        { bidder: 'C', amount: 150_000n, leading: false },
        { bidder: 'A', amount: 150_000n, leading: true },
      ]);
      expect(stands(tied)).toEqual([150_000n, 'A', 150_000n]);
    },
  },
  {
    id: 'PX03: never above the maximum',
    play(lot) {
      lot.sets('A', '150000', 1);
      expect(stands(lot.sets('B', '149500', 2))).toEqual([150_000n, 'A', 150_000n]);
    },
  },
  {
    id: 'PX04: a plain bid commits at its own amount',
    play(lot) {
      lot.bids('A', '100000', 1);
      expect(stands(lot.bids('C', '120000', 2))).toEqual([120_000n, 'C', null]);
    },
  },
  {
    id: 'PX05: the time of a maximum is when it was last set',
    play(lot) {
      lot.sets('A', '130000', 1);
      expect(stands(lot.sets('B', '150000', 2))).toEqual([131_000n, 'B', 150_000n]);
      expect(stands(lot.sets('A', '150000', 3))).toEqual([150_000n, 'B', 150_000n]);
    },
  },
  {
    id: 'PX08: the top reaches the reserve, the price does',
    secretReserve: '140000',
    play(lot) {
      expect(stands(lot.sets('A', '120000', 1))).toEqual([100_000n, 'A', 120_000n]);
      expect(stands(lot.sets('B', '130000', 2))).toEqual([121_000n, 'B', 130_000n]);
      expect(lot.lot.reserveMet).toBe(false);
      expect(stands(lot.sets('C', '200000', 3))).toEqual([140_000n, 'C', 200_000n]);
      expect(lot.lot.reserveMet).toBe(true);
      // And it doesn't come back to the reserve.
      expect(stands(lot.bids('B', '150000', 4))).toEqual([151_000n, 'C', 200_000n]);
      expect(stands(lot.sets('A', '220000', 5))).toEqual([201_000n, 'A', 220_000n]);
    },
  },
  {
    id: 'PX08: alone too, and with a reserve that is shown',
    rules: { reserve: 'open', reservePrice: '140000' },
    play: (lot) => expect(stands(lot.sets('A', '140000', 1))).toEqual([140_000n, 'A', 140_000n]),
  },
  {
    id: 'PX09: a maximum raised to the reserve acts at once, and moves the end',
    secretReserve: '140000',
    play(lot) {
      lot.sets('A', '120000', 1);
      expect(types(lot.sets('A', '139000', E - 2))).toEqual(['proxy.set']);
      const raised = lot.sets('A', '150000', E - 1);
      expect(said(raised)).toMatchObject([
        { type: 'proxy.set' },
        { type: 'bid.accepted', bidder: 'A', amount: 140_000n, origin: 'proxy', leading: true },
        { type: 'lot.extended', endsAt: at(E - 1 + 300 * S) },
      ]);
      expect(stands(raised)).toEqual([140_000n, 'A', 150_000n]);
      expect(lot.lot.reserveMet).toBe(true);
    },
  },
  {
    id: 'PX10: below the reserve is unsold, and then all maxima are opened',
    secretReserve: '140000',
    play(lot) {
      lot.sets('A', '139999', 10 * S);
      lot.proceeds(E + 2_000);
      expect(lot.lot.outcome).toEqual({ outcome: 'unsold', reason: 'reserve_not_met' });
      expect(lot.record().openings).toHaveLength(3);
    },
  },
  {
    id: 'SC05: a challenger that is beaten at once moves the end',
    play(lot) {
      lot.sets('A', '150000', 10 * S);
      expect(said(lot.bids('B', '120000', E - 1))).toMatchObject([
        { bidder: 'B', amount: 120_000n, origin: 'online', leading: false },
        { bidder: 'A', amount: 121_000n, origin: 'proxy', leading: true, enteredAt: at(10 * S) },
        { type: 'lot.extended', endsAt: at(3_899_999) },
      ]);
    },
  },
  {
    id: 'SC06: a leader who raises his maximum changes nothing else',
    play(lot) {
      lot.sets('A', '150000', 10 * S);
      const raised = lot.sets('A', '200000', E - 1);
      expect(types(raised)).toEqual(['proxy.set']);
      expect(stands(raised)).toEqual([100_000n, 'A', 200_000n]);
      expect(lot.end).toBe(E);
    },
  },
];

describeCases('proxy bids', { proxyBids: true }, CASES);
