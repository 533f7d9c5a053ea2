import type { Language } from '../domain/language.js';
import { inGuardedThread } from '../process/guarded-thread.js';
import type { TableFormat } from '../wire/table-format.js';
import { CSV_TYPE, writeCsv } from './write-csv.js';
import { XLSX_TYPE, type Written, type WrittenSheet } from './write-xlsx.js';

/** A list as it leaves the house: one table of columns serves every format. */
export interface Table<T> {
  readonly name: Readonly<Record<Language, string>>;
  readonly columns: readonly TableColumn<T>[];
}

export interface TableColumn<T> {
  readonly head: Readonly<Record<Language, string>>;
  /** In letters of Latin width. */
  readonly width?: number;
  readonly of: (item: T, language: Language) => Written;
}

export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const THREAD = 'libs/platform/spreadsheets/writing-thread.js';
const PATIENCE_MS = 60_000;

export async function writeTable<T>(
  { name, columns }: Table<T>,
  items: readonly T[],
  format: TableFormat,
  language: Language,
): Promise<WrittenFile> {
  const header = columns.map(({ head }) => head[language]);
  const rows = items.map((item) => columns.map(({ of }) => of(item, language)));
  const file = `${name[language]}.${format}`;
  if (format === 'csv')
    return {
      name: file,
      type: CSV_TYPE,
      bytes: Buffer.from(writeCsv([header, ...rows.map((row) => row.map(asText))])),
    };
  const sheet: WrittenSheet = { name: name[language], header, rows, widths: columns.map(({ width }) => width ?? 14) };
  // Packing a long list takes longer than a bid may wait.
  const bytes = await inGuardedThread<Uint8Array, Uint8Array>(THREAD, sheet, PATIENCE_MS, (word, end) => end(word));
  return { name: file, type: XLSX_TYPE, bytes: Buffer.from(bytes) };
}

function asText(value: Written): string {
  if (value === null || typeof value !== 'object') return String(value ?? '');
  return 'day' in value ? value.day : value.marked;
}
