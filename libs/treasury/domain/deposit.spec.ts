import { describe, expect, it } from '@jest/globals';
import { surveyed } from '@luochui/testing/transitions.js';
import { DEPOSIT_MOVES, depositReference, LEDGER_TYPES } from './deposit.js';

describe('a deposit', () => {
  it('reaches every state, and ends with the payer or with the sale', () => {
    expect(surveyed(DEPOSIT_MOVES, 'expected')).toEqual({ unreachable: [], final: ['released', 'kept'] });
  });
  it('has a ledger entry for each of its moves', () => {
    const moves = Object.values(DEPOSIT_MOVES).flatMap((of) => Object.keys(of));
    expect(Object.keys(LEDGER_TYPES).sort()).toEqual(moves.sort());
  });
  it('is told by a remark of the lot and four letters', () => {
    expect(depositReference(18, () => 0)).toBe('LC18 AAAA');
  });
});
