import { describe, expect, it } from '@jest/globals';
import { count, type Facts, type LotFact } from './figures.js';

const lot = (lotId: string, projectId: string, price: bigint | null, closed = true): LotFact => ({
  lotId,
  projectId,
  title: `标的 ${lotId}`,
  outcome: closed ? (price === null ? 'unsold' : 'sold') : null,
  price,
});

const FACTS: Facts = {
  released: new Map([
    ['new-energy', 3],
    ['biomedicine', 5],
  ]),
  lots: [lot('1', 'a', 500n), lot('2', 'b', null), lot('3', 'c', 900n), lot('4', 'd', 900n), lot('5', 'e', 7n, false)],
  deals: [
    { projectId: 'a', value: 480n },
    { projectId: 'c', value: 900n },
  ],
  fieldOf: new Map([
    ['a', 'new-energy'],
    ['b', 'new-energy'],
    ['c', 'biomedicine'],
    ['d', 'biomedicine'],
    ['e', 'biomedicine'],
  ]),
};

describe('figures', () => {
  it('count what was put up, sold and signed, and sum the signed contracts apart from the hammer prices', () => {
    const { total, unsold } = count(FACTS);
    expect(total).toEqual({ released: 8, auctioned: 5, sold: 3, signed: 2, hammer: 2300n, value: 1380n });
    expect(unsold).toBe(1);
  });

  it('are told by field, the field with most projects first', () => {
    expect(count(FACTS).byField).toEqual([
      { field: 'biomedicine', released: 5, auctioned: 3, sold: 2, signed: 1, hammer: 1800n, value: 900n },
      { field: 'new-energy', released: 3, auctioned: 2, sold: 1, signed: 1, hammer: 500n, value: 480n },
    ]);
  });

  it('name the first of equals as the highest, and never the price of a lot that still runs', () => {
    expect(count(FACTS).highest).toEqual({ lotId: '3', title: '标的 3', price: 900n });
    expect(count({ ...FACTS, lots: [lot('5', 'e', 7n, false)] }).highest).toBeNull();
  });

  it('count a project that was put up twice once', () => {
    const { total } = count({ ...FACTS, lots: [lot('1', 'a', null), lot('2', 'a', 100n)] });
    expect(total).toMatchObject({ auctioned: 1, sold: 1, hammer: 100n });
  });

  it('are all nought before anything happened', () => {
    const nothing = { released: new Map(), lots: [], deals: [], fieldOf: new Map() };
    expect(count(nothing)).toEqual({
      total: { released: 0, auctioned: 0, sold: 0, signed: 0, hammer: 0n, value: 0n },
      unsold: 0,
      highest: null,
      byField: [],
    });
  });
});
