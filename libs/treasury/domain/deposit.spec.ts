import { describe, expect, it } from '@jest/globals';
import { surveyed } from '@luochui/testing/transitions.js';
import { DEPOSIT_MOVES } from './deposit.js';

describe('a deposit', () => {
  it('reaches every state, and ends with the payer, with the price, or forfeited', () => {
    expect(surveyed(DEPOSIT_MOVES, 'expected')).toEqual({
      unreachable: [],
      final: ['refunded', 'applied', 'forfeited'],
    });
  });
});
