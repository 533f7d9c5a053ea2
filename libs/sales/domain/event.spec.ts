import { describe, expect, it } from '@jest/globals';
import { surveyed } from '@luochui/testing/transitions.js';
import { earliestOpening, EVENT_MOVES, lacksOfEvent } from './event.js';

const PARTICULARS = {
  exhibition: { from: '2026-03-01', to: '2026-03-02', place: '示例展厅' },
  contact: '示例联系人',
  conditions: '示例竞买须知',
  defects: '示例：无已知瑕疵',
  depositAccount: '示例保证金专户',
};

describe('an event', () => {
  it('reaches every state and ends once', () => {
    expect(surveyed(EVENT_MOVES, 'draft')).toEqual({ unreachable: [], final: ['ended'] });
  });

  const auctioneer = { name: '示例拍卖师', licence: '示例-0001' };
  it.each([
    ['a bidding needs lots only', { form: 'bidding', house: null, auctioneer: null }, 0, ['lots']],
    ['a bidding with lots', { form: 'bidding', house: null, auctioneer: null }, 1, []],
    ['an auction needs its house', { form: 'auction', house: ' ', auctioneer }, 1, ['house']],
    ['and its auctioneer', { form: 'auction', house: '示例拍卖行', auctioneer: null }, 1, ['auctioneer']],
    [
      'with a licence',
      { form: 'auction', house: '示例拍卖行', auctioneer: { ...auctioneer, licence: '' } },
      1,
      ['auctioneer'],
    ],
    ['an auction with all', { form: 'auction', house: '示例拍卖行', auctioneer }, 1, []],
  ] as const)('%s', (_, facts, lots, lacks) => {
    expect(lacksOfEvent({ ...facts, place: '示例路演厅', particulars: PARTICULARS }, lots)).toEqual(lacks);
  });

  it('of an auction lists by name what the statute wants in its announcement, of a bidding nothing', () => {
    const bare = { house: '示例拍卖行', auctioneer, place: null, particulars: null };
    const all = ['place', 'exhibition', 'conditions', 'defects', 'depositAccount', 'contact'];
    expect(lacksOfEvent({ ...bare, form: 'auction' }, 1)).toEqual(all);
    expect(lacksOfEvent({ ...bare, form: 'bidding' }, 1)).toEqual([]);
    const oneDay = { ...PARTICULARS.exhibition, to: PARTICULARS.exhibition.from };
    const short = { ...bare, place: '示例路演厅', particulars: { ...PARTICULARS, exhibition: oneDay } };
    expect(lacksOfEvent({ ...short, form: 'auction' }, 1)).toEqual(['exhibition.days']);
  });

  it('is announced seven whole days before an auction, the day of the notice not counted, and at any time before a bidding', () => {
    const now = Date.parse('2026-03-01T02:00:00Z');
    expect(new Date(earliestOpening('auction', now)).toISOString()).toBe('2026-03-08T16:00:00.000Z');
    expect(earliestOpening('bidding', now)).toBe(now);
  });
});
