import { describe, expect, it } from '@jest/globals';
import { at, types } from '@luochui/testing/rule-cases.js';
import { E, said, Scenario, sha256 } from '@luochui/testing/scenario.js';
import { nextDue, replay } from './index.js';

const tools = { sha256, isSigned: () => true };
const anAnnouncedLot = (rules = {}) => new Scenario(rules, null, ['A', 'B'], false);

describe('before the opening', () => {
  it('a bid is refused, one that entered after the hour waits for a late opening', () => {
    const lot = anAnnouncedLot();
    expect(lot.bids('A', '100000', -1).refusal).toBe('bid.not_open');
    expect(lot.bids('A', '100000', 5)).toMatchObject({ held: true, chained: [] });
    expect(types(lot.opens(-1))).toEqual([]);
    expect(types(lot.opens(10))).toEqual(['bidders.admitted', 'lot.opened']);
    expect(lot.bids('A', '100000', -1, { dec: 11 }).refusal).toBe('bid.not_open');
    expect(types(lot.bids('A', '100000', 5, { dec: 11 }))).toEqual(['bid.accepted']);
  });

  it('does not open without knowing its bidders', () => {
    const lot = anAnnouncedLot();
    expect(types(lot.proceeds(10))).toEqual([]);
    expect(lot.does({ type: 'admit', commitment: '' }, 10).refusal).toBe('lot.not_open');
  });

  it('does not open for fewer bidders than it asks for', () => {
    const lot = anAnnouncedLot({ minimumBidders: 3 });
    expect(types(lot.opens(-1))).toEqual([]);
    expect(said(lot.opens(0))).toEqual([{ type: 'lot.closed', outcome: 'unsold', reason: 'minimum_bidders' }]);
    expect(lot.end).toBe(0);
    expect(replay(lot.record(), tools)).toEqual({ holds: true, lot: lot.lot });
    expect(types(anAnnouncedLot({ minimumBidders: 2 }).opens(0))).toEqual(['bidders.admitted', 'lot.opened']);
  });

  it('counts them when registration closes, if that is before', () => {
    const closes = { registrationClosesAt: new Date(at(-500)).toISOString() };
    const lot = anAnnouncedLot({ minimumBidders: 3, ...closes });
    expect(nextDue(lot.lot, at(-900))).toBe(at(-500));
    expect(nextDue(lot.lot, at(-500))).toBe(at(0));
    expect(types(lot.opens(-501))).toEqual([]);
    expect(types(lot.opens(-500))).toEqual(['lot.closed']);
    expect(nextDue(lot.lot, at(0))).toBeNull();
    const free = anAnnouncedLot(closes);
    expect(nextDue(free.lot, at(-900))).toBe(at(0));
    free.opens(0);
    expect(nextDue(free.lot, at(0))).toBe(at(E + 2_000));
  });

  it('the consignor withdraws it, with or without a paper', () => {
    const document = { name: '示例撤回函', sha256: '0b'.repeat(32) };
    const lot = anAnnouncedLot();
    expect(lot.does({ type: 'stop', reason: 'court' }, -10).refusal).toBe('lot.not_open');
    expect(lot.does({ type: 'void-leader', reason: 'court', counted: [] }, -10).refusal).toBe('lot.not_open');
    expect(lot.does({ type: 'pause', reason: 'why' }, -10).refusal).toBe('lot.not_open');
    expect(said(lot.does({ type: 'withdraw', reason: 'sold elsewhere', document }, -10))).toEqual([
      { type: 'lot.closed', outcome: 'withdrawn', reason: 'sold elsewhere', document },
    ]);
    expect(lot.end).toBe(-10);
    // It never was open, so nobody is too late.
    expect(lot.bids('A', '100000', -10).refusal).toBe('bid.not_open');
    expect(lot.does({ type: 'withdraw', reason: 'again' }, -5).refusal).toBe('lot.withdraw_too_late');
    expect(replay(lot.record(), tools)).toEqual({ holds: true, lot: lot.lot });
  });

  it('at the hour it is too late for that, however late the opening', () => {
    const lot = anAnnouncedLot();
    expect(lot.does({ type: 'withdraw', reason: 'why' }, 0).refusal).toBe('lot.withdraw_too_late');
    expect(types(lot.does({ type: 'withdraw', reason: 'why' }, -1))).toEqual(['lot.closed']);
  });

  it('is announced once', () => {
    const { opensAt, endsAt } = anAnnouncedLot().lot;
    const announce = { type: 'announce', opensAt, endsAt, drawCommitment: '' } as const;
    expect(anAnnouncedLot().does(announce, 0).refusal).toBe('lot.already_announced');
  });
});
