export const CSV_TYPE = 'text/csv; charset=utf-8';

/** A spreadsheet runs what begins so, in full width too; a number with its sign is none of it. */
export const FORMULA = /^[=+\-@\t\r＝＋－＠](?![\d.,]*$)/;

/**
 * RFC 4180, with the mark without which a spreadsheet takes Chinese for another encoding. What people typed stays text, also where a
 * spreadsheet would take it for a formula: it gets the sign for text, which our reader takes off again.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  '\uFEFF' + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
