import type { Workbook } from '@luochui/platform/domain/workbook.js';
import type { ImportPlan } from '../domain/import/plan-import.js';
import type { ImportShape } from '../wire/import.js';

/** What the file was taken for, for a person to look at and correct. */
export function shapeToShow(workbook: Workbook, { shapes, dateOrders }: ImportPlan): ImportShape {
  return {
    kind: workbook.kind,
    encoding: workbook.encoding,
    separator: workbook.separator,
    sheetNames: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    dateOrders,
    sheets: shapes.map(({ name, headerRow, unit, columns }) => ({
      name,
      headerRow,
      unit,
      columns: [...columns],
    })),
  };
}
