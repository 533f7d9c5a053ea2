import { expect } from '@jest/globals';
import { at, describeCases, types, type Case } from '@luochui/testing/rule-cases.js';
import { E, said } from '@luochui/testing/scenario.js';
import { nextDue } from './index.js';

const S = 1_000;

const HOLDING: readonly Case[] = [
  {
    id: 'VO04: a pause leaves at least the extension',
    play(lot) {
      lot.does({ type: 'pause', reason: 'check' }, E - 2 * S);
      lot.does({ type: 'resume', reason: 'checked' }, E + 598 * S);
      expect(lot.end).toBe(E + 598 * S + 300 * S);
    },
  },
  {
    id: 'a long pause keeps what was left, and moves the cap with it',
    rules: { softClose: { windowSeconds: 300, extendSeconds: 300, hardCapSeconds: 10 } },
    play(lot) {
      lot.does({ type: 'pause', reason: 'check' }, E - 1_000 * S);
      lot.does({ type: 'resume', reason: 'checked' }, E);
      expect(lot.end).toBe(E + 1_000 * S);
      lot.bids('A', '100000', lot.end);
      expect(lot.end).toBe(E + 1_010 * S);
    },
  },
  {
    id: 'VO05: after the opening nothing is withdrawn; a stop ends it where it is',
    play(lot) {
      const document = { name: '示例裁定书', sha256: '0b'.repeat(32) };
      lot.bids('A', '100000', 10);
      expect(lot.does({ type: 'withdraw', reason: 'consignor' }, 100 * S).refusal).toBe('lot.withdraw_too_late');
      expect(said(lot.does({ type: 'stop', reason: 'court', document }, 200 * S))).toEqual([
        { type: 'lot.closed', outcome: 'stopped', reason: 'court', document },
      ]);
      expect(lot.lot).toMatchObject({ status: 'closed', maximum: null });
      expect(lot.end).toBe(200 * S);
      expect(lot.does({ type: 'stop', reason: 'again' }, 201 * S).refusal).toBe('lot.not_open');
    },
  },
  {
    id: 'a paused lot is stopped too, one in its drain too, none after it',
    play(lot) {
      lot.does({ type: 'pause', reason: 'check' }, E - 10);
      lot.does({ type: 'resume', reason: 'checked' }, E);
      expect(lot.does({ type: 'stop', reason: 'court' }, lot.end + 2_000).refusal).toBe('lot.not_open');
      lot.does({ type: 'pause', reason: 'check' }, lot.end);
      expect(types(lot.does({ type: 'stop', reason: 'court' }, lot.end + 5_000))).toEqual(['lot.closed']);
      expect(lot.lot).toMatchObject({ pausedAt: null, leftMs: null });
    },
  },
  {
    id: 'a pause that goes on by itself is not ended early, and can be taken over by staff',
    play(lot) {
      lot.does({ type: 'pause', reason: 'outage', since: at(E - 100), resumesAt: at(E + 60 * S) }, E);
      expect(nextDue(lot.lot, at(E))).toBe(at(E + 60 * S));
      expect(lot.does({ type: 'resume', reason: 'early' }, E + 59 * S).refusal).toBe('lot.resumes_by_itself');
      lot.does({ type: 'pause', reason: 'the hall has no light' }, E + 59 * S);
      expect(nextDue(lot.lot, at(E))).toBeNull();
      // What was left stays that of the first.
      expect(lot.lot).toMatchObject({ leftMs: 300 * S, pausedAt: at(E) });
      expect(types(lot.proceeds(E + 500 * S))).toEqual([]);
      expect(lot.does({ type: 'pause', reason: 'again' }, E + 500 * S).refusal).toBe('lot.not_open');
      lot.does({ type: 'resume', reason: 'light' }, E + 600 * S);
      expect(lot.end).toBe(E + 900 * S);
    },
  },
  {
    id: 'at its time a pause may be ended by staff as well',
    play(lot) {
      lot.does({ type: 'pause', reason: 'why', resumesAt: at(90) }, 30);
      expect(said(lot.does({ type: 'resume', reason: 'checked' }, 90))).toEqual([
        { type: 'lot.resumed', reason: 'checked', endsAt: at(E + 60) },
      ]);
      expect(lot.does({ type: 'resume', reason: 'again' }, 91).refusal).toBe('lot.not_paused');
    },
  },
  {
    id: 'after its end a lot has nothing left to pause',
    play(lot) {
      expect(lot.does({ type: 'pause', reason: 'check' }, E + 1).refusal).toBe('lot.not_open');
      expect(types(lot.does({ type: 'pause', reason: 'check' }, E))).toEqual(['lot.paused']);
    },
  },
];

describeCases('pause, stop, withdrawal', {}, HOLDING);
