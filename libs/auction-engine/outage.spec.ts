import { expect } from '@jest/globals';
import { at, describeCases, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said } from '@luochui/testing/scenario.js';

const S = 1_000;
const lost = (from: number, to: number) => ({ from: at(from), to: at(to) });
const OUTAGES: readonly Case[] = [
  {
    id: 'OU01: paused at recovery, a minute of notice, at least the extension left',
    play(lot) {
      lot.bids('A', '100000', 10);
      expect(said(lot.proceeds(E + 100 * S, { lost: [lost(E - 20 * S, E + 100 * S)] }))).toEqual([
        { type: 'lot.paused', reason: 'outage', since: at(E - 20 * S), resumesAt: at(E + 160 * S) },
      ]);
      // It entered in time, and a pause acts in the order of the lock: the bidder can send it again.
      expect(lot.bids('B', '101000', E - 21 * S, { dec: E + 100 * S }).refusal).toBe('bid.not_open');
      lot.proceeds(E + 160 * S, { lost: [lost(E - 20 * S, E + 100 * S)] });
      expect(lot.end).toBe(E + 460 * S);
    },
  },
  {
    id: 'OU01: never counted twice',
    play(lot) {
      const outage = lost(E - 20 * S, E + 100 * S);
      lot.proceeds(E + 100 * S, { lost: [outage] });
      lot.proceeds(E + 160 * S);
      expect(types(lot.proceeds(E + 161 * S, { lost: [outage] }))).toEqual([]);
      // What began before the resumption counts from it.
      expect(types(lot.proceeds(lot.end, { lost: [lost(E + 100 * S, lot.end)] }))).toEqual(['lot.paused']);
      expect(lot.lot.leftMs).toBe(300 * S);
    },
  },
  {
    id: 'OU01: what was left when the loss began, if that is more',
    rules: { softClose: { windowSeconds: 600, extendSeconds: 10 } },
    play(lot) {
      lot.proceeds(E - 400 * S, { lost: [lost(E - 500 * S, E - 400 * S)] });
      lot.proceeds(E - 340 * S);
      expect(lot.end).toBe(E - 340 * S + 500 * S);
    },
  },
  {
    id: 'OU01: and a minute at least',
    rules: { softClose: { windowSeconds: 0, extendSeconds: 0 } },
    play(lot) {
      lot.proceeds(E, { lost: [lost(E - 5 * S, E)] });
      expect(said(lot.proceeds(E + 60 * S))).toMatchObject([{ endsAt: at(E + 120 * S) }]);
    },
  },
  {
    id: 'OU02: if bids could be taken up to the end, the lot closes on the state of its end',
    play(lot) {
      lot.bids('A', '100000', 10);
      expect(said(lot.proceeds(E + 600 * S, { lost: [lost(E, E + 600 * S)] }))).toEqual([
        { type: 'lot.closed', outcome: 'sold', price: 100_000n, winner: 'A' },
      ]);
      expect(lot.end).toBe(E);
    },
  },
  {
    id: 'OU03: three seconds are no outage, five in sum are',
    play(lot) {
      expect(types(lot.proceeds(E - 7 * S, { lost: [lost(E - 10 * S, E - 7 * S)] }))).toEqual([]);
      const both = [lost(E - 10 * S, E - 7 * S), lost(E - 3 * S, E - 1 * S - 1)];
      expect(types(lot.proceeds(E - 1 * S, { lost: both }))).toEqual([]);
      expect(types(lot.proceeds(E - 1 * S, { lost: [both[0]!, lost(E - 3 * S, E - 1 * S)] }))).toEqual(['lot.paused']);
      expect(lot.lot.leftMs).toBe(300 * S);
    },
  },
  {
    id: 'OU03: only what lies within the window counts, or within a minute before the end',
    rules: { softClose: { windowSeconds: 30, extendSeconds: 30 } },
    play(lot) {
      expect(types(lot.proceeds(E - 55 * S, { lost: [lost(E - 100 * S, E - 56 * S)] }))).toEqual([]);
      expect(types(lot.proceeds(E - 55 * S, { lost: [lost(E - 100 * S, E - 55 * S)] }))).toEqual(['lot.paused']);
      expect(lot.lot.leftMs).toBe(100 * S);
    },
  },
  {
    id: 'OU03: what was lost before the window says nothing of when the loss began',
    rules: { softClose: { windowSeconds: 300, extendSeconds: 10 } },
    play(lot) {
      const both = [lost(E - 400 * S, E - 300 * S), lost(E - 100 * S, E - 95 * S)];
      expect(said(lot.proceeds(E - 95 * S, { lost: both }))).toMatchObject([{ since: at(E - 100 * S) }]);
      expect(lot.lot.leftMs).toBe(100 * S);
    },
  },
  {
    id: 'OU01: a lot that could not open in time has lost that time',
    rules: { softClose: { windowSeconds: 0, extendSeconds: 0 } },
    play(lot) {
      expect(types(lot.proceeds(E, { lost: [lost(-100 * S, E)] }))).toEqual(['lot.paused']);
      expect(lot.lot.leftMs).toBe(E);
    },
  },
  {
    id: 'OU06: the clock stepped: not closed early, the end is set anew',
    play(lot) {
      lot.bids('A', '100000', 10);
      expect(said(lot.proceeds(E + 20 * S, { steppedAt: at(E - 100 * S) }))).toEqual([
        { type: 'lot.paused', reason: 'clock.step', since: at(E - 100 * S), resumesAt: at(E + 80 * S) },
      ]);
      lot.proceeds(E + 80 * S, { steppedAt: at(E - 100 * S) });
      expect(lot.end).toBe(E + 380 * S);
      expect(types(lot.proceeds(E + 81 * S, { steppedAt: at(E - 100 * S) }))).toEqual([]);
    },
  },
  {
    id: 'OU06: at the end itself, and at the opening',
    play(lot) {
      expect(types(lot.proceeds(10, { steppedAt: at(-1) }))).toEqual([]);
      expect(types(lot.proceeds(10, { steppedAt: at(0) }))).toEqual(['lot.paused']);
      lot.proceeds(60 * S + 10);
      expect(types(lot.proceeds(lot.end + 120 * S, { steppedAt: at(lot.end) }))).toEqual(['lot.paused']);
      expect(lot.lot.leftMs).toBe(300 * S);
    },
  },
  {
    id: 'OU06: after the end a step changes nothing',
    play(lot) {
      expect(types(lot.proceeds(E + 120 * S, { steppedAt: at(E + 1) }))).toEqual(['lot.closed']);
    },
  },
  {
    id: 'OU06: a pause since before the end is taken in the drain, and after it',
    rules: { softClose: { windowSeconds: 0, extendSeconds: 0 } },
    play(lot) {
      const pause = { type: 'pause', reason: 'clock.step', resumesAt: at(E + 90 * S) } as const;
      expect(lot.does({ ...pause, since: at(E + 1) }, E + 30 * S).refusal).toBe('lot.not_open');
      expect(types(lot.does({ ...pause, since: at(E) }, E + 30 * S))).toEqual(['lot.paused']);
      lot.proceeds(E + 90 * S);
      expect(lot.end).toBe(E + 150 * S);
    },
  },
];

describeCases('outages', {}, OUTAGES);
