export type CellKind = 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error';

/** What stands in a cell, as text: of a number its digits as stored, of a date the ISO day, of an error its name. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** Of a formula: without a stored value there is nothing to take; an external one was stored from another workbook. */
  readonly formula?: 'own' | 'external' | 'without-value';
}

export interface Row {
  /** As the spreadsheet shows it: the first is 1. In a CSV records are counted, not lines. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column; null where nothing stands. */
  readonly cells: readonly (Cell | null)[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in which something stands. */
  readonly rows: readonly Row[];
  readonly hiddenColumns: readonly number[];
}

export interface Workbook {
  readonly kind: 'xlsx' | 'csv';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly Sheet[];
}

export const REFUSALS = [
  'file.empty',
  'file.too-large',
  'file.too-large-unpacked',
  'file.too-many-rows',
  'file.truncated',
  'file.unreadable',
  'file.not-a-spreadsheet',
  'file.format-unsupported',
  'file.password',
  'file.macros',
  'file.encoding',
  'file.quote-not-closed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** The whole file can't be taken. `params` go into the sentence that says so. */
export class FileRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export const LIMITS = { fileBytes: 20_000_000, unpackedBytes: 120_000_000, rows: 50_000, columns: 200 } as const;

/** A, B … Z, AA … as a spreadsheet names its columns; the first is 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
