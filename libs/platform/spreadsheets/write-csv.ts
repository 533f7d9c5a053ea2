/** A spreadsheet runs what begins so; a number with its sign is none of it. */
const FORMULA = /^[=+\-@\t\r](?![\d.,]*$)/;

/**
 * RFC 4180, with the mark without which a spreadsheet takes Chinese for another encoding. What people typed stays text, also where a
 * spreadsheet would take it for a formula.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  '\uFEFF' + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
