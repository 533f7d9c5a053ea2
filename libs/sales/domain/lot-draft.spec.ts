import { describe, expect, it } from '@jest/globals';
import { depositOf, DRAFT_LACKS, lacksOf, staggered, type DraftLack, type LotDraft } from './lot-draft.js';

const NOW = Date.parse('2026-03-01T02:00:00Z');
const HOUR = 3_600_000;

const complete: LotDraft = {
  startPrice: 1_000_000n,
  reserve: null,
  increments: [{ from: 0n, step: 10_000n }],
  deposit: 100_000n,
  buyerCommissionPercent: 5,
  sellerCommissionPercent: 0,
  opensAt: NOW + HOUR,
  durationSeconds: 60,
  registrationClosesAt: null,
};

describe('what a draft lacks', () => {
  const cases: [string, Partial<LotDraft>, DraftLack[]][] = [
    ['nothing', {}, []],
    ['a start price', { startPrice: null }, ['startPrice']],
    ['a start price above nothing', { startPrice: 0n }, ['startPrice']],
    ['a reserve at the start price is one', { reserve: 1_000_000n }, []],
    ['a reserve below the start price', { reserve: 999_999n }, ['reserve.below_start']],
    ['increments', { increments: [] }, ['increments']],
    ['a first band from nothing', { increments: [{ from: 1n, step: 1n }] }, ['increments.order']],
    ['a step', { increments: [{ from: 0n, step: 0n }] }, ['increments.order']],
    [
      'bands in order',
      {
        increments: [
          { from: 0n, step: 1n },
          { from: 0n, step: 2n },
        ],
      },
      ['increments.order'],
    ],
    ['a deposit', { deposit: null }, ['deposit']],
    ['5 % is enough', { deposit: 50_000n }, []],
    ['a fen less than 5 %', { deposit: 49_999n }, ['deposit.range']],
    ['20 % is allowed', { deposit: 200_000n }, []],
    ['a fen more than 20 %', { deposit: 200_001n }, ['deposit.range']],
    ['a commission', { sellerCommissionPercent: null }, ['commission']],
    ['more than 5 %', { buyerCommissionPercent: 5.01 }, ['commission.range']],
    ['an opening', { opensAt: null }, ['opensAt']],
    ['an opening that has gone by', { opensAt: NOW }, ['opensAt.past']],
    ['an opening before the notice is over', { opensAt: NOW + HOUR - 1 }, ['opensAt.notice']],
    ['a duration', { durationSeconds: null }, ['duration']],
    ['registration up to the opening', { registrationClosesAt: NOW + HOUR }, []],
    ['a late registration', { registrationClosesAt: NOW + HOUR + 1 }, ['registrationClosesAt.after_opening']],
  ];
  it.each(cases)('%s', (_, change, lacks) => {
    expect(lacksOf({ ...complete, ...change }, NOW, NOW + HOUR)).toEqual(lacks);
  });

  it('knows a case for each lack', () => {
    // Of rights the catalogue knows: `rights-gate.spec.ts`.
    const ofDraft = DRAFT_LACKS.filter((lack) => lack !== 'rights');
    expect(new Set(cases.flatMap(([, , lacks]) => lacks))).toEqual(new Set(ofDraft));
  });

  it('names several at once, in the order of the columns', () => {
    const empty: LotDraft = {
      ...complete,
      startPrice: null,
      increments: [],
      deposit: null,
      buyerCommissionPercent: null,
      opensAt: null,
      durationSeconds: null,
    };
    expect(lacksOf(empty, NOW, NOW)).toEqual([
      'startPrice',
      'increments',
      'deposit',
      'commission',
      'opensAt',
      'duration',
    ]);
  });
});

describe('a template', () => {
  it('makes deposits in whole yuan that stay inside the range', () => {
    expect(depositOf(48_000_000n, 10)).toBe(4_800_000n);
    expect(depositOf(12_345_678n, 5)).toBe(617_300n);
    expect(depositOf(12_345_678n, 20)).toBe(2_469_100n);
    expect(depositOf(1_000_000n, 7.5)).toBe(75_000n);
  });
  it('opens lots some minutes apart', () => {
    expect(staggered(NOW, 3, 2)).toEqual([NOW, NOW + 120_000, NOW + 240_000]);
    expect(staggered(NOW, 2, 0)).toEqual([NOW, NOW]);
  });
});
