import { columnLetter, type Row, type Sheet } from '@luochui/platform/domain/workbook.js';
import { unitOf, type Unit } from './amount.js';
import { guessMapping, type ImportField } from './fields.js';
import type { ImportOptions } from './options.js';
import { clean, oneLine } from './text.js';

export interface ColumnShape {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly field: ImportField | null;
  readonly sample: string;
}

/** What a sheet is taken for, guessed or said. */
export interface SheetShape {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: readonly ColumnShape[];
  readonly rows: readonly Row[];
  readonly unit: Unit;
  /** In the order of the mapping: the first filled one counts. */
  readonly byField: ReadonlyMap<ImportField, readonly number[]>;
  /** Headers of the mapping that the file lacks, with the field each would be. */
  readonly missing: readonly { readonly header: string; readonly field: ImportField }[];
}

const SEARCHED_ROWS = 30;

/** Exact but for spaces, width and case: a kept mapping is tied to names. */
export const nameKey = (header: string): string => header.normalize('NFKC').toLowerCase().replace(/\s/g, '');

export const filled = (row: Row, column: number): boolean => clean(row.cells[column]?.text ?? '') !== '';

/** Null: there is no header among the first rows. */
export function shapeOf(sheet: Sheet, options: ImportOptions): SheetShape | null {
  const header = findHeader(sheet, options);
  if (!header) return null;
  const { headers, last, first } = header;
  const rows = sheet.rows.filter(({ number }) => number > last);
  const { byColumn, byField, missing } = mapColumns(headers, options.mapping);
  const columns = headers.map((name, index) => ({
    index,
    letter: columnLetter(index),
    header: name,
    field: byColumn.get(index) ?? null,
    sample: oneLine(rows.find((row) => filled(row, index))?.cells[index]?.text ?? '').slice(0, 60),
  }));
  const priceColumn = byField.get('askingPrice')?.[0];
  const above = sheet.rows
    .filter(({ number }) => number < first)
    .flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  const unit =
    options.unit ??
    unitOf(priceColumn === undefined ? '' : (headers[priceColumn] ?? '')) ??
    above
      .filter((text) => text.includes('单位'))
      .map(unitOf)
      .find((found) => found !== null) ??
    'yuan';
  return { sheet, headerRow: last, columns, rows, unit, byField, missing };
}

/** How many of our fields a row names: a title line above a list names none. */
export function headerScore(sheet: Sheet, options: ImportOptions): number {
  return Math.max(0, ...sheet.rows.slice(0, SEARCHED_ROWS).map((row) => score(namesOf(row), options)));
}

function findHeader(sheet: Sheet, options: ImportOptions): { headers: string[]; first: number; last: number } | null {
  if (options.headerRow !== undefined) {
    const [first, last] =
      typeof options.headerRow === 'number' ? [options.headerRow, options.headerRow] : options.headerRow;
    const rows = sheet.rows.filter(({ number }) => number >= first && number <= last);
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const headers = Array.from({ length: width }, (_, i) =>
      oneLine(rows.map(({ cells }) => cells[i]?.text ?? '').join(' ')),
    );
    return headers.some((name) => name !== '') ? { headers, first, last } : null;
  }
  let best: { row: Row; score: number } | null = null;
  for (const row of sheet.rows.slice(0, SEARCHED_ROWS)) {
    const found = score(namesOf(row), options);
    if (found > (best?.score ?? 0)) best = { row, score: found };
  }
  const row = best?.row ?? sheet.rows.find((each) => namesOf(each).filter((name) => name !== '').length >= 2);
  return row ? { headers: namesOf(row), first: row.number, last: row.number } : null;
}

const namesOf = (row: Row): string[] => Array.from(row.cells, (cell) => oneLine(cell?.text ?? ''));

function score(names: readonly string[], options: ImportOptions): number {
  const wanted = new Set(Object.keys(options.mapping ?? {}).map(nameKey));
  const asked = names.filter((name) => wanted.has(nameKey(name))).length;
  return asked * 2 + new Set(guessMapping(names).map(({ field }) => field)).size;
}

function mapColumns(headers: readonly string[], mapping: ImportOptions['mapping']) {
  const byColumn = new Map<number, ImportField>();
  const byField = new Map<ImportField, number[]>();
  const missing: { header: string; field: ImportField }[] = [];
  const put = (index: number, field: ImportField): void => {
    byColumn.set(index, field);
    byField.set(field, [...(byField.get(field) ?? []), index]);
  };
  if (!mapping) {
    for (const { column, field } of guessMapping(headers)) put(column, field);
    return { byColumn, byField, missing };
  }
  for (const [name, field] of Object.entries(mapping)) {
    if (field === null) continue;
    const named = headers.findIndex((header) => nameKey(header) === nameKey(name));
    const lettered = /^[A-Z]{1,3}$/.test(name) ? headers.findIndex((_, i) => columnLetter(i) === name) : -1;
    const index = named === -1 ? lettered : named;
    if (index === -1) missing.push({ header: name, field });
    else put(index, field);
  }
  return { byColumn, byField, missing };
}
