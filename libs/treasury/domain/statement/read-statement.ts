import { columnLetter, type Row, type Sheet, type Workbook } from '@luochui/platform/domain/workbook.js';
import { cellText } from './cells.js';
import {
  columnKeys,
  fieldsBy,
  fieldsToMap,
  guessFields,
  lackingIn,
  type StatementColumns,
  type StatementField,
} from './fields.js';
import { identitiesOf } from './identity.js';
import type { StatementIssueCode } from './issue-texts.js';
import { judgeRow, type StatementLine } from './judge-row.js';

export interface StatementOptions {
  readonly columns?: StatementColumns;
  readonly sheet?: string;
  readonly headerRow?: number;
}

export interface StatementColumn {
  /** What a mapping calls it. */
  readonly key: string;
  readonly letter: string;
  readonly header: string;
  readonly field: StatementField | null;
  readonly sample: string;
}

export interface StatementIssue {
  readonly row: number;
  /** As a spreadsheet names it: `C7`. */
  readonly cell: string;
  readonly code: StatementIssueCode;
  readonly value: string;
}

export interface Statement {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly StatementColumn[];
  readonly fields: readonly (StatementField | null)[];
  readonly lines: readonly StatementLine[];
  readonly issues: readonly StatementIssue[];
  /** Fields without which nothing can be read; somebody has to say which columns they are. */
  readonly toMap: readonly StatementField[];
  /** Headers that the mapping has and the file lacks. */
  readonly lacking: readonly string[];
  /** Digits that stand above the header, where banks name the account. */
  readonly accountsAbove: readonly string[];
}

const SEARCHED_ROWS = 30;
const SUM_WORDS = /^(合计|总计|小计|本页|累计|期初|期末|承前|过次|total)/i;

/** Null: there is no sheet with two cells in a row. Every line is read or named with its cell. */
export function readStatement({ sheets }: Workbook, options: StatementOptions): Statement | null {
  const visible = sheets.filter(({ hidden, name }) => !hidden && (options.sheet ?? name) === name);
  let best: { sheet: Sheet; header: Row; score: number } | null = null;
  for (const sheet of visible) {
    for (const header of candidates(sheet, options.headerRow)) {
      const score = fieldsOf(textsOf(header), options).filter((field) => field !== null).length;
      if (!best || score > best.score) best = { sheet, header, score };
    }
  }
  return best && read(best.sheet, best.header, options);
}

function candidates({ rows }: Sheet, headerRow: number | undefined): readonly Row[] {
  if (headerRow !== undefined) return rows.filter(({ number }) => number === headerRow);
  return rows.slice(0, SEARCHED_ROWS).filter((row) => textsOf(row).filter((text) => text !== '').length > 1);
}

const textsOf = (row: Row): string[] => Array.from(row.cells, (cell) => cellText(cell));

const fieldsOf = (headers: readonly string[], { columns }: StatementOptions) =>
  columns ? fieldsBy(headers, columns) : guessFields(headers);

function read(sheet: Sheet, header: Row, options: StatementOptions): Statement {
  const headers = textsOf(header);
  const fields = fieldsOf(headers, options);
  const keys = columnKeys(headers);
  const below = sheet.rows.filter(({ number }) => number > header.number);
  const toMap = fieldsToMap(fields);
  const lines: StatementLine[] = [];
  const issues: StatementIssue[] = [];
  for (const row of toMap.length === 0 ? below.filter((each) => isLine(each, fields)) : []) {
    const judged = judgeRow(row, fields);
    if (judged.line) lines.push(judged.line);
    issues.push(...judged.issues.map((issue) => ({ ...issue, row: row.number })));
  }
  issues.push(...repeatedSerials(lines, fields));
  const above = sheet.rows.filter(({ number }) => number < header.number).flatMap(textsOf);
  return {
    sheet: sheet.name,
    headerRow: header.number,
    columns: headers.map((name, index) => ({
      key: keys[index]!,
      letter: columnLetter(index),
      header: name,
      field: fields[index]!,
      sample:
        below
          .map(({ cells }) => cellText(cells[index]))
          .find((text) => text !== '')
          ?.slice(0, 60) ?? '',
    })),
    fields,
    lines,
    issues,
    toMap,
    lacking: options.columns ? lackingIn(headers, options.columns) : [],
    accountsAbove: above.flatMap((text) => text.match(/\d{12,34}/g) ?? []),
  };
}

/** What stands below a list, sums and page marks, is no line of it. */
function isLine({ cells }: Row, fields: readonly (StatementField | null)[]): boolean {
  const stands = (field: StatementField) => fields.some((each, i) => each === field && cellText(cells[i]) !== '');
  const first = cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
  if (SUM_WORDS.test(first)) return false;
  return stands('date') || stands('in') || stands('out') || stands('amount');
}

function repeatedSerials(
  lines: readonly StatementLine[],
  fields: readonly (StatementField | null)[],
): StatementIssue[] {
  if (!fields.includes('serial')) return [];
  const seen = new Set<string>();
  return identitiesOf(lines, ['serial']).flatMap((identity, i) => {
    const { row, serial } = lines[i]!;
    if (!seen.has(identity)) return seen.add(identity) && [];
    const cell = `${columnLetter(fields.indexOf('serial'))}${row}`;
    return [{ row, cell, code: 'serial.twice' as const, value: serial ?? '' }];
  });
}
