import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit } from '../patent-number.js';
import { judgeAmount } from './amount.js';
import { judgeDate, orderOf, resavedTrace } from './date.js';
import { guessMapping } from './fields.js';
import { textCell } from './judged.js';
import { judgeNumbers } from './number.js';
import { clean, oneLine } from './text.js';

const serials = fc
  .tuple(fc.integer({ min: 2004, max: 2099 }), fc.constantFrom('1', '2', '3'), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, kind, serial]) => `${year}${kind}${String(serial).padStart(7, '0')}`);

describe('a price', () => {
  it('is the same in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const grouped = yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
        for (const text of [yuan, grouped, `¥${grouped}`, `${yuan}元`, `人民币 ${yuan} 元整`])
          expect(judgeAmount(textCell(text), 'yuan').value).toBe(String(fen));
      }),
    );
  });

  it('in 万 is ten thousand times as much, and never guessed from a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 8 }), (wan) => {
        expect(judgeAmount(textCell(`${wan}万`), 'yuan').value).toBe(`${wan}000000`);
        expect(judgeAmount(textCell(String(wan)), 'wan').value).toBe(`${wan}000000`);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, error } = judgeAmount(textCell(text), 'yuan');
        if (value !== null && value !== 'negotiable') expect(text.normalize('NFKC')).toMatch(/\d/);
        expect(error === undefined || value === null).toBe(true);
      }),
    );
  });
});

describe('a date', () => {
  const days = fc
    .date({ min: new Date('1985-04-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const rules = { order: null, latest: null };

  it('is the same day in every unmistakable way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        for (const text of [
          `${year}.${month}.${date}`,
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
          day.replaceAll('-', ''),
          `${day} 00:00:00`,
        ])
          expect(judgeDate(textCell(text), rules).value).toBe(day);
        const [m, d] = [String(month), String(date)];
        expect(judgeDate(textCell(`${m}/${d}/${year}`), { ...rules, order: 'mdy' }).value).toBe(day);
        if (date! > 12) expect(judgeDate(textCell(`${d}/${m}/${year}`), rules).value).toBe(day);
      }),
    );
  });

  it('is in the order that its column proves', () => {
    expect(orderOf(['1/2/2020', '6/16/2024'])).toEqual({ order: 'mdy', conflict: [] });
    expect(orderOf(['1/2/2020', '16/6/2024'])).toEqual({ order: 'dmy', conflict: [] });
    expect(orderOf(['1/2/2020', '2020-01-31'])).toEqual({ order: null, conflict: [] });
    expect(orderOf(['6/16/2024', '16/6/2024'])).toEqual({ order: null, conflict: ['6/16/2024', '16/6/2024'] });
  });

  it('shows the trace of a spreadsheet that swapped day and month', () => {
    const left = ['06/16/2024', '12/31/2020', '01/13/2019'];
    const rewritten = ['10 March 2015', '02 April 2017', '2018-12-01'];
    expect(resavedTrace([...left, '', ...rewritten])).toEqual({
      rewritten: '10 March 2015',
      left: '06/16/2024',
      count: 3,
    });
    expect(resavedTrace([...left, ...rewritten, '10/11/2015'])).toBeNull();
    expect(resavedTrace([...left, ...rewritten, '13 March 2015'])).toBeNull();
    expect(resavedTrace(rewritten)).toBeNull();
  });
});

describe('a patent number', () => {
  it('is taken with its own check digit, in any dress, and with no other', () => {
    fc.assert(
      fc.property(serials, fc.constantFrom(...Array.from('0123456789X')), (serial, digit) => {
        const right = checkDigit(serial);
        for (const text of [`ZL${serial}.${right}`, `CN ${serial}${right}`, `${serial}.${right.toLowerCase()}`])
          expect(judgeNumbers(textCell(text), 'application', 'CN').value).toEqual([`${serial}.${right}`]);
        const { value, error } = judgeNumbers(textCell(`${serial}.${digit}`), 'application', 'CN');
        if (digit === right) expect(value).toEqual([`${serial}.${right}`]);
        else
          expect([value, error?.code, error?.suggestion]).toEqual([
            null,
            'patent-number.check-digit',
            `${serial}.${right}`,
          ]);
      }),
    );
  });

  it.each([
    ['US', '7,123,456', ['7123456']],
    ['US', 'RE43,880', ['RE43,880']],
    ['US', '13/033,085', ['13/033,085']],
    ['US', '0', []],
    ['US', '/0', []],
    ['EP', '201810023088.5', ['201810023088.5']],
  ])('of %s is a text: %s', (jurisdiction, text, numbers) => {
    expect(judgeNumbers(textCell(text), 'invention', jurisdiction).value).toEqual(numbers);
  });
});

describe('text', () => {
  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});

describe('a header', () => {
  it.each([
    [
      ['Center', 'Status', 'Case Number', 'Patent Number', 'Application SN', 'Title', 'Patent Expiration Date'],
      ['holder', 'ipKind', 'externalId', 'patentNumber', 'patentNumber', 'title', 'expiryDate'],
    ],
    [
      ['序号', '成 果 名 称', '持有人\n（全称）', '挂牌价 (万元)', '备注'],
      [null, 'title', 'holder', 'askingPrice', null],
    ],
    [
      ['名称', '成果名称'],
      [null, 'title'],
    ],
  ])('%j', (headers, fields) => {
    const guesses = new Map(guessMapping(headers).map(({ column, field }) => [column, field]));
    expect(headers.map((_, column) => guesses.get(column) ?? null)).toEqual(fields);
  });
});
