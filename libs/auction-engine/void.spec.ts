import { expect } from '@jest/globals';
import { at, describeCases, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said } from '@luochui/testing/scenario.js';

const S = 1_000;

const VOID: readonly Case[] = [
  {
    id: 'VO01: as if X had never bid',
    rules: { proxyBids: true },
    play(lot) {
      lot.sets('A', '150000', 10);
      lot.bids('B', '120000', 20);
      for (let amount = 122_000; amount < 149_000; amount += 3_000) lot.bids('X', `${amount}`, 30);
      lot.bids('X', '149000', 40);
      expect(lot.lot).toMatchObject({ price: 150_000n, leader: 'A' });
      const voided = said(lot.voids(E - 30 * S, 'X'));
      expect(voided).toMatchObject([
        { type: 'leader.voided', bidder: 'X', currentPrice: 121_000n, leader: 'A', maximum: { amount: 150_000n } },
        { type: 'lot.paused', reason: 'leader.voided', resumesAt: at(E + 30 * S) },
      ]);
      expect(voided[0]).toHaveProperty('bidIds.length', 10);
      expect(lot.bids('B', '122000', E - 1, { dec: E }).refusal).toBe('bid.not_open');
      expect(types(lot.proceeds(E + 30 * S - 1))).toEqual([]);
      expect(said(lot.proceeds(E + 30 * S))).toEqual([
        { type: 'lot.resumed', reason: 'resumption.due', endsAt: at(E + 330 * S) },
      ]);
      expect(said(lot.bids('B', '130000', E + 31 * S))).toMatchObject([{ leading: false }, { amount: 131_000n }, {}]);
    },
  },
  {
    id: 'VO01: a beaten maximum comes back, and a plain bid counts at its amount',
    rules: { proxyBids: true },
    play(lot) {
      lot.sets('A', '150000', 10);
      lot.bids('X', '160000', 20);
      lot.bids('B', '161000', 30);
      lot.sets('X', '200000', 40);
      expect(said(lot.voids(50))).toMatchObject([
        { bidder: 'X', bidIds: ['b2', 'm4'], currentPrice: 161_000n, leader: 'B' },
        {},
      ]);
      expect(said(lot.voids(60))).toMatchObject([{ bidder: 'B', currentPrice: 100_000n, leader: 'A' }, {}]);
      expect(lot.lot.maximum).toMatchObject({ bidId: 'm1', amount: 150_000n });
    },
  },
  {
    id: 'void: what is committed below a later price raises nothing',
    play(lot) {
      lot.bids('A', '100000', 10);
      lot.bids('X', '110000', 20);
      lot.bids('A', '130000', 30);
      lot.bids('X', '131000', 40);
      expect(said(lot.voids(50))).toMatchObject([{ currentPrice: 130_000n, leader: 'A' }, {}]);
    },
  },
  {
    id: 'void: the reserve is met by the others, or not',
    secretReserve: '140000',
    play(lot) {
      lot.bids('A', '100000', 10);
      lot.bids('X', '150000', 20);
      expect(lot.lot.reserveMet).toBe(true);
      lot.voids(30);
      expect(lot.lot).toMatchObject({ price: 100_000n, leader: 'A', reserveMet: false });
    },
  },
  {
    id: 'void: nobody is left',
    play(lot) {
      lot.bids('X', '100000', 10);
      expect(JSON.parse(lot.voids(20).chained[0]!.body)).not.toHaveProperty('leader');
      expect(lot.lot).toMatchObject({ status: 'paused', price: null, leader: null });
      lot.proceeds(60 * S + 20);
      expect(types(lot.bids('A', '100000', 61 * S))).toEqual(['bid.accepted']);
    },
  },
  {
    id: 'void: reopen begins again at the start price, and what came before is over',
    rules: { onVoid: 'reopen', proxyBids: true },
    play(lot) {
      lot.sets('A', '150000', 10);
      lot.bids('X', '160000', 20);
      expect(said(lot.voids(30))).toMatchObject([{ currentPrice: undefined, leader: undefined, maximum: null }, {}]);
      lot.proceeds(70 * S);
      lot.bids('B', '100000', 80 * S);
      expect(lot.voids(90 * S, 'A').refusal).toBe('lot.nothing_to_void');
      expect(said(lot.voids(90 * S))).toMatchObject([{ bidder: 'B', bidIds: ['b3'] }, {}]);
    },
  },
  {
    id: 'void: stop',
    rules: { onVoid: 'stop' },
    play(lot) {
      lot.bids('X', '100000', 10);
      expect(said(lot.voids(20))).toMatchObject([
        { type: 'leader.voided', bidder: 'X' },
        { type: 'lot.closed', outcome: 'stopped', reason: 'affiliate', document: { name: '示例裁定书' } },
      ]);
      expect(lot.end).toBe(20);
    },
  },
  {
    id: 'void: while staff holds the lot; then it goes on by itself, with what was left',
    play(lot) {
      lot.bids('X', '100000', 10);
      lot.does({ type: 'pause', reason: 'check' }, E - 400 * S);
      lot.voids(E - 100 * S);
      expect(types(lot.proceeds(E - 40 * S))).toEqual(['lot.resumed']);
      expect(lot.end).toBe(E + 360 * S);
    },
  },
  {
    id: 'void: nobody has bid, or the lot is over',
    play(lot) {
      expect(lot.voids(10).refusal).toBe('lot.nothing_to_void');
      lot.bids('A', '100000', 20);
      expect(lot.voids(30, 'B').refusal).toBe('lot.nothing_to_void');
      expect(lot.voids(E + 2_000).refusal).toBe('lot.not_open');
      expect(types(lot.voids(E + 1_999))).toEqual(['leader.voided', 'lot.paused']);
    },
  },
];

describeCases('void', {}, VOID);
