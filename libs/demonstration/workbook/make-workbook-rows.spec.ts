import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import { judgePatentNumber } from '@luochui/catalogue';
import { makeWorkbook } from './make-workbook.js';
import { makeWorkbookRows } from './make-workbook-rows.js';

describe('the example workbook', () => {
  const rows = makeWorkbookRows({ mended: true });

  it('has 732 projects with distinct titles, numbers and plainly marked holders', () => {
    expect(rows).toHaveLength(732);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(732);
    const numbers = rows.flatMap(({ patentNumber }) => patentNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(rows.filter(({ holder }) => !holder.startsWith('示例'))).toEqual([]);
  });

  it('has right check digits, in the year of their filing', () => {
    const patents = rows.filter(({ patentNumber }) => patentNumber?.startsWith('ZL'));
    expect(patents.length).toBeGreaterThan(600);
    expect(patents.filter(({ patentNumber }) => judgePatentNumber(patentNumber!) !== 'valid')).toEqual([]);
    expect(
      patents.filter(({ patentNumber, filingDate }) => patentNumber!.slice(2, 6) !== filingDate!.slice(0, 4)),
    ).toEqual([]);
  });

  it('differs from the mended list in twelve rows', () => {
    const faulty = makeWorkbookRows({ mended: false });
    expect(faulty.filter((row, i) => JSON.stringify(row) !== JSON.stringify(rows[i]))).toHaveLength(12);
  });

  it('is the same file on every run, and reads back as it was meant', () => {
    expect(makeWorkbook({ mended: false }).equals(makeWorkbook({ mended: false }))).toBe(true);
    const [sheet] = readWorkbook(makeWorkbook({ mended: true })).sheets;
    expect(sheet!.rows).toHaveLength(733);
    expect(sheet!.rows[1]!.cells[0]!.text).toBe(rows[0]!.title);
    expect(sheet!.rows.filter(({ cells }) => cells[6]?.kind === 'date').length).toBeGreaterThan(600);
  });
});
