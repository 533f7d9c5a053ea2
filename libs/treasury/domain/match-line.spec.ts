import { describe, expect, it } from '@jest/globals';
import {
  matchIncoming,
  matchOutgoing,
  type DepositToMatch,
  type LineToMatch,
  type RefundToMatch,
} from './match-line.js';
import { reference } from './reference.js';

const LC1 = reference('LC', 18, () => 3);
const LC2 = reference('LC', 18, () => 7);
const TK = reference('TK', 18, () => 5);
const UNTIL = Date.parse('2026-11-25T10:00:00+08:00');
const NOW = Date.parse('2026-11-24T10:00:00+08:00');

const line: LineToMatch = {
  direction: 'in',
  amount: 100n,
  name: '示例（上海）公司',
  account: '6217000000000001',
  remark: `保证金 ${LC1.toLowerCase()}`,
  day: '2026-11-24',
  at: null,
};
const deposit: DepositToMatch = {
  id: 'd1',
  reference: LC1,
  status: 'expected',
  missing: 100n,
  payers: ['示例(上海)公司', '示例联合体成员'],
  payableUntil: UNTIL,
  registrationStands: true,
  booked: [],
};
const other = { ...deposit, id: 'd2', reference: LC2, payers: ['示例乙公司'] };
const refund: RefundToMatch = {
  id: 'r1',
  reference: TK,
  amount: 100n,
  account: line.account,
  name: line.name,
  isPaid: false,
  isSeen: false,
};
const byHand = { id: 'p1', amount: 100n, account: line.account };
const mistyped = `${LC1.slice(0, -1)}${LC1.endsWith('A') ? 'C' : 'A'}`;

describe('a line of a statement', () => {
  it('is a deposit’s where reference, sum, payer and time fit', () => {
    expect(matchIncoming(line, [deposit, other], NOW)).toEqual({ verdict: 'pay', id: 'd1' });
  });

  it.each<[string, Partial<LineToMatch>, Partial<DepositToMatch>, number, string[], string[]]>([
    ['the reference is missing', { remark: '往来款' }, {}, NOW, ['reference-missing'], ['d1']],
    ['a letter of it is wrong', { remark: mistyped }, {}, NOW, ['reference-mistyped'], ['d1']],
    ['it is nobody’s', { remark: reference('LC', 3, () => 1) }, {}, NOW, ['reference-unknown'], ['d1']],
    ['there are two', { remark: `${LC1} ${LC2}` }, {}, NOW, ['references-several'], ['d1', 'd2']],
    ['it is a part', { amount: 40n }, {}, NOW, ['amount-less'], ['d1']],
    ['it is more', { amount: 140n }, {}, NOW, ['amount-more'], ['d1']],
    ['another pays', { name: '示例丙公司' }, {}, NOW, ['payer-differs'], ['d1']],
    ['nobody is named', { name: '' }, {}, NOW, ['payer-differs'], ['d1']],
    ['the bank’s time is late', { at: UNTIL + 1 }, {}, NOW, ['late'], ['d1']],
    ['it came on the last day, who knows when', { day: '2026-11-25' }, {}, UNTIL + 1, ['late'], ['d1']],
    ['it is paid already', {}, { status: 'confirmed', missing: 0n }, NOW, ['paid-already'], ['d1']],
    ['it has gone back', {}, { status: 'refunded', missing: 0n }, NOW, ['paid-already'], ['d1']],
    ['the registration was rejected', {}, { registrationStands: false }, NOW, ['registration-ended'], ['d1']],
    [
      'nobody knows it',
      { remark: '利息', name: '示例银行', amount: 7n },
      {},
      NOW,
      ['reference-missing', 'nobody-known'],
      [],
    ],
  ])('is left to a person where %s', (_, ofLine, ofDeposit, now, doubts, candidates) => {
    const match = matchIncoming({ ...line, ...ofLine }, [{ ...deposit, ...ofDeposit }, other], now);
    expect(match).toMatchObject({ verdict: 'doubtful', doubts });
    expect(match.verdict === 'doubtful' && match.candidates.map(({ id }) => id)).toEqual(candidates);
  });

  it('may be paid by any member of a consortium', () => {
    expect(matchIncoming({ ...line, name: '示例联合体成员' }, [deposit], NOW)).toEqual({ verdict: 'pay', id: 'd1' });
  });

  it('says that several fit where nothing tells them apart', () => {
    const twin = { ...deposit, id: 'd3', reference: LC2 };
    expect(matchIncoming({ ...line, remark: '' }, [deposit, twin], NOW)).toMatchObject({
      doubts: ['reference-missing', 'several-fit'],
      candidates: [{ id: 'd1' }, { id: 'd3' }],
    });
  });

  it('is in time on the last day while that lasts, and by the bank’s own time', () => {
    const lastDay = { ...line, day: '2026-11-25' };
    expect(matchIncoming(lastDay, [deposit], UNTIL)).toMatchObject({ verdict: 'pay' });
    expect(matchIncoming({ ...lastDay, at: UNTIL }, [deposit], UNTIL + 9e7)).toMatchObject({ verdict: 'pay' });
  });

  it('is known where it was booked by hand, unless from another account', () => {
    const paid = { ...deposit, status: 'confirmed' as const, missing: 0n, booked: [byHand] };
    expect(matchIncoming(line, [paid], NOW)).toEqual({ verdict: 'known', id: 'p1', depositId: 'd1' });
    const elsewhere = { ...paid, booked: [{ ...byHand, account: '6217000000000099' }] };
    expect(matchIncoming(line, [elsewhere], NOW)).toMatchObject({ doubts: ['account-differs'] });
  });

  it.each<[string, Partial<LineToMatch>, Partial<RefundToMatch>, object]>([
    ['pays the refund it names', {}, {}, { verdict: 'pay', id: 'r1' }],
    ['shows one that was marked by hand', {}, { isPaid: true }, { verdict: 'known', id: 'r1' }],
    ['is doubtful a second time', {}, { isPaid: true, isSeen: true }, { doubts: ['paid-already'] }],
    ['is doubtful with another sum', { amount: 99n }, {}, { doubts: ['amount-less'] }],
    ['is doubtful to another account', { account: '6217000000000099' }, {}, { doubts: ['account-differs'] }],
    [
      'is doubtful without a reference',
      { remark: '退' },
      {},
      { doubts: ['reference-missing'], candidates: [{ id: 'r1' }] },
    ],
    ['is a fee perhaps', { remark: '手续费', amount: 5n }, {}, { doubts: ['reference-missing', 'nobody-known'] }],
  ])('that left %s', (_, ofLine, ofRefund, expected) => {
    const left = { ...line, direction: 'out' as const, remark: `退款 ${TK}`, ...ofLine };
    expect(matchOutgoing(left, [{ ...refund, ...ofRefund }])).toMatchObject(expected);
  });
});
