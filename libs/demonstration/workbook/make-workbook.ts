import { writeXlsx } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { makeWorkbookRows } from './make-workbook-rows.js';
import type { WorkbookRow } from './workbook-row.js';

const COLUMNS: readonly (readonly [header: string, key: keyof WorkbookRow, width: number])[] = [
  ['成果名称', 'title', 36],
  ['成果简介', 'abstract', 60],
  ['持有人', 'holder', 24],
  ['所属领域', 'field', 12],
  ['知识产权类型', 'ipKind', 14],
  ['专利号', 'patentNumber', 22],
  ['申请日', 'filingDate', 12],
  ['技术成熟度', 'trl', 12],
  ['转让方式', 'modes', 20],
  ['挂牌价（元）', 'askingPrice', 14],
];

/** The list as a workbook, the same bytes on every run. */
export function makeWorkbook({ mended }: { readonly mended: boolean }): Buffer {
  const rows = makeWorkbookRows({ mended }).map((row) =>
    COLUMNS.map(([, key]) => {
      const value = row[key];
      // A day that is none stays the text that somebody typed.
      return key === 'filingDate' && typeof value === 'string' && Number.isFinite(Date.parse(value))
        ? { day: value }
        : value;
    }),
  );
  return writeXlsx({
    name: '示例成果',
    header: COLUMNS.map(([header]) => header),
    widths: COLUMNS.map(([, , width]) => width),
    rows,
  });
}
