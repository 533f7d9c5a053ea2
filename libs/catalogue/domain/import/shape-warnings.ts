import { columnLetter } from '@luochui/platform/domain/workbook.js';
import { headerKey, type ImportField } from './fields.js';
import type { CellIssue } from './import-values.js';
import type { IssueCode } from './issue-texts.js';
import type { SheetShape } from './sheet-shape.js';

export const fileIssue = (
  code: IssueCode,
  sheet: string | null,
  row: number | null,
  field: ImportField | null,
  params: Readonly<Record<string, string>>,
): CellIssue => ({ code, params, sheet, row, cell: null, field, value: null });

/** What of a sheet's columns is not used, or not there. */
export function headerWarnings({ sheet, columns, headerRow, missing }: SheetShape): CellIssue[] {
  const warnings: CellIssue[] = [];
  const say = (code: IssueCode, field: ImportField | null, params: Record<string, string>) =>
    warnings.push(fileIssue(code, sheet.name, headerRow, field, params));
  const byName = new Map<string, typeof columns>();
  for (const column of columns) {
    if (column.header === '' || column.field !== null) continue;
    const key = headerKey(column.header);
    byName.set(key, [...(byName.get(key) ?? []), column]);
  }
  for (const same of byName.values()) {
    const header = same[0]!.header;
    if (same.length === 1) say('header.unknown', null, { header });
    else say('header.duplicate', null, { header, columns: same.map(({ letter }) => letter).join('、') });
  }
  for (const { header, field } of missing) say('header.missing', field, { header });
  const hidden = sheet.hiddenColumns.filter((column) => column < columns.length).map(columnLetter);
  if (hidden.length > 0) say('column.hidden', null, { columns: hidden.join('、') });
  return warnings;
}
