import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook } from './read-workbook.js';
import { columnIndex, columnLetter, FileRefused } from '../domain/workbook.js';
import { writeXlsx } from './write-xlsx.js';
import { writeZip } from './zip-writer.js';
import { FORMULA } from './write-csv.js';

const texts = (bytes: Buffer, options = {}) =>
  readWorkbook(bytes, options).sheets[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));
const refusalOf = (bytes: Buffer, options = {}) => {
  try {
    readWorkbook(bytes, options);
    return 'taken';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
};

/** What may stand in a cell: not nothing, and no line ends but our own. */
const cellText = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/[\r\0]|[\ufffe\uffff]/.test(text) && isPrintable(text));
// eslint-disable-next-line no-control-regex -- XML can't hold them, and a spreadsheet has no way to type them
const isPrintable = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
// An apostrophe before a formula sign is a spreadsheet's own, or that of our export, and is taken off.
const csvText = cellText.filter((text) => !(text.startsWith("'") && FORMULA.test(text.slice(1))));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('reading a stranger’s file', () => {
  it('gives back what a workbook was written with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cellText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const header = ['甲', '乙', '丙', '丁', '戊'];
          expect(texts(writeXlsx({ name: '表', header, rows }))).toEqual([header, ...rows]);
        },
      ),
    );
  });

  it.each([',', ';', '\t', '|'])('gives back what a CSV with %j was written with', (separator) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(csvText, csvText, csvText), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
        expect(texts(Buffer.from(csv), { separator, encoding: 'utf-8' })).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n"1,2,3"\t2', '\t'],
    ['one column\nonly', ','],
  ])('guesses the separator of %j', (csv, separator) => {
    expect(readWorkbook(Buffer.from(csv)).separator).toBe(separator);
  });

  it('refuses whatever is broken off, and says nothing else', () => {
    const whole = writeXlsx({
      name: '表',
      header: ['甲', '乙'],
      rows: Array.from({ length: 50 }, (_, i) => [`行${i}`, i]),
    });
    for (let length = 4; length < whole.length; length += 37)
      expect(refusalOf(whole.subarray(0, length))).toBe('file.truncated');
  });

  it('never fails but by a refusal, whatever stands in the bytes', () => {
    const whole = writeXlsx({ name: '表', header: ['甲', '乙'], rows: [['a', 1]] });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const broken = Buffer.from(whole);
        broken[at] = byte;
        expect(typeof refusalOf(broken)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  const part = '[Content_Types].xml';
  const BROKEN: readonly (readonly [what: string, code: string, bytes: () => Buffer])[] = [
    ['nothing', 'file.empty', () => Buffer.alloc(0)],
    ['blanks', 'file.empty', () => Buffer.from(' \n \n')],
    ['line ends', 'file.empty', () => Buffer.from('\n\n\n')],
    ['a picture', 'file.not-a-spreadsheet', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PDF', 'file.not-a-spreadsheet', () => Buffer.from('%PDF-1.7')],
    ['a web page', 'file.not-a-spreadsheet', () => Buffer.from('<!DOCTYPE html><table></table>')],
    ['another zip', 'file.not-a-spreadsheet', () => writeZip([['a.txt', 'a']])],
    ['an OpenDocument sheet', 'file.format-unsupported', () => writeZip([['content.xml', '<a/>']])],
    [
      'a macro',
      'file.macros',
      () =>
        writeZip([
          [part, '<a/>'],
          ['xl/vbaProject.bin', 'x'],
        ]),
    ],
    [
      'XML that does not end',
      'file.unreadable',
      () =>
        writeZip([
          [part, '<a/>'],
          ['xl/workbook.xml', '<a'],
        ]),
    ],
    ['blanks without end', 'file.too-large-unpacked', () => writeZip([[part, ' '.repeat(20_000_000)]])],
    ['a quote without its end', 'file.quote-not-closed', () => Buffer.from('a,b\n"1,2\n3,4\n')],
    ['bytes of no writing', 'file.encoding', () => Buffer.from([0x61, 0xff, 0xff, 0x0a])],
    ['noise', 'file.not-a-spreadsheet', () => Buffer.from([0, 1, 2, 3, 0, 0, 4, 5])],
    ['too much', 'file.too-large', () => Buffer.alloc(20_000_001, 0x61)],
  ];
  it.each(BROKEN)('refuses %s: %s', (_, code, bytes) => expect(refusalOf(bytes())).toBe(code));

  it('takes the encoding that is asked for, or says that it does not fit', () => {
    const gbk = Buffer.from('b3c9b9fb0a', 'hex');
    expect(texts(gbk)).toEqual([['成果']]);
    expect(texts(gbk, { encoding: 'gb18030' })).toEqual([['成果']]);
    expect(refusalOf(gbk, { encoding: 'utf-8' })).toBe('file.encoding');
    expect(refusalOf(gbk, { encoding: 'klingon' })).toBe('file.encoding');
    expect(texts(Buffer.from('\ufeff成果\t年', 'utf16le'))).toEqual([['成果', '年']]);
    expect(texts(Buffer.from('title,year\n成果,1', 'utf16le'))).toEqual([
      ['title', 'year'],
      ['成果', '1'],
    ]);
  });

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    fc.assert(fc.property(fc.nat(20_000), (index) => columnIndex(columnLetter(index)) === index));
  });
});
