export { loadDemonstration } from './load-demonstration.js';
export type { ExampleAccount } from './use-cases/make-accounts.js';
export { makeWorkbook } from './workbook/make-workbook.js';
export { makeWorkbookRows, WORKBOOK_SIZE } from './workbook/make-workbook-rows.js';
export type { WorkbookRow } from './workbook/workbook-row.js';
