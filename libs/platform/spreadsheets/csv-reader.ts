import { FORMULA } from './write-csv.js';
import { FileRefused, LIMITS, type Cell, type Row } from '../domain/workbook.js';

export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Records of a text (RFC 4180, with what Excel makes of it: another separator, a quote inside an unquoted cell). */
export function readCsv(text: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  let number = 0;
  for (const record of records(text, separator)) {
    number++;
    const cells = record
      .slice(0, LIMITS.columns)
      .map((cell): Cell | null => (cell === '' ? null : { text: bare(cell), kind: 'text' }));
    if (cells.every((cell) => cell === null)) continue;
    if (rows.push({ number, hidden: false, cells }) > LIMITS.rows)
      throw new FileRefused('file.too-many-rows', { limit: String(LIMITS.rows) });
  }
  return rows;
}

/** Without the apostrophe that a spreadsheet, and our own export, puts before text that isn't to be run. */
const bare = (cell: string): string => (cell[0] === "'" && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/** The separator that parts the first records most often into equally many cells. */
export function guessSeparator(text: string): string {
  const start = text.slice(0, 64_000);
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    try {
      for (const record of records(start, separator)) {
        widths.push(record.length);
        if (widths.length === 20) break;
      }
    } catch {
      // The piece ended inside a quoted cell: what came before is enough.
    }
    const width = Math.max(...widths, 0);
    const score = width < 2 ? 0 : widths.filter((each) => each === width).length * width;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function* records(text: string, separator: string): Generator<string[]> {
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const { cell, end } = quoted ? quotedCell(text, at, separator) : bareCell(text, at, separator);
    record.push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      // A separator at the very end stands before an empty cell.
      if (at < text.length) continue;
      record.push('');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    yield record;
    record = [];
  }
}

function bareCell(text: string, from: number, separator: string): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: string): { cell: string; end: number } {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new FileRefused('file.quote-not-closed', { start: text.slice(from, from + 30) });
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Letters after the closing quote belong to the cell as they stand.
      const rest = bareCell(text, quote + 1, separator);
      return { cell: (cell + rest.cell).replace(/\r\n?/g, '\n'), end: rest.end };
    }
    cell += '"';
    at = quote + 2;
  }
}
