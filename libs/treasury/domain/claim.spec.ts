import { describe, expect, it } from '@jest/globals';
import { defaultClaim } from './claim.js';

const FIRST = { price: 1_000_000n, deposit: 100_000n, buyerCommissionPercent: 5, sellerCommissionPercent: 5 };

describe('what a defaulter owes', () => {
  it.each([
    ['DE06: both commissions and the shortfall', FIRST, 850_000n, [100_000n, 150_000n, 250_000n, 150_000n]],
    ['a re-run that brought more has no shortfall', FIRST, 1_200_000n, [100_000n, 0n, 100_000n, 0n]],
    [
      'a claim below the deposit leaves nothing owed',
      { ...FIRST, sellerCommissionPercent: 0 },
      1_000_000n,
      [50_000n, 0n, 50_000n, 0n],
    ],
    [
      'half a fen counts as one',
      { ...FIRST, price: 1_010n, buyerCommissionPercent: 0.5, sellerCommissionPercent: 0 },
      1_010n,
      [5n, 0n, 5n, 0n],
    ],
  ])('%s', (_, first, second, [commissions, shortfall, claim, owed]) => {
    expect(defaultClaim(first, second)).toMatchObject({ commissions, shortfall, claim, owed });
  });
});
