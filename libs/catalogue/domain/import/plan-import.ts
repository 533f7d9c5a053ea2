import { columnLetter, type Row, type Workbook } from '@luochui/platform/domain/workbook.js';
import { orderOf, resavedTrace, type DateOrder } from './date.js';
import type { ImportField } from './fields.js';
import { refuseDuplicates } from './identity.js';
import type { CellIssue, PlannedRow } from './import-values.js';
import type { IssueCode } from './issue-texts.js';
import { judgeRow, type RowRules } from './judge-row.js';
import type { ImportOptions } from './options.js';
import {
  ABOUT_JURISDICTION,
  aboutHiddenRows,
  aboutWords,
  lacksJurisdiction,
  missingConstants,
  unknownWords,
  type Question,
} from './questions.js';
import { fileIssue, headerWarnings } from './shape-warnings.js';
import { filled, headerScore, shapeOf, type SheetShape } from './sheet-shape.js';
import { LISTED, wordsOf, type ImportWord } from './words.js';

/** A shape without the cells, which nobody needs once they are judged. */
export type PlannedShape = Omit<SheetShape, 'sheet' | 'rows'> & { readonly name: string };

export interface ImportPlan {
  readonly shapes: readonly PlannedShape[];
  readonly dateOrders: Readonly<Partial<Record<ImportField, DateOrder | null>>>;
  readonly rows: readonly PlannedRow[];
  readonly ignored: readonly { readonly sheet: string; readonly row: number }[];
  readonly warnings: readonly CellIssue[];
  readonly questions: readonly Question[];
  readonly words: readonly ImportWord[];
}

export interface PlanRefusal {
  readonly refusal: IssueCode;
  readonly params: Readonly<Record<string, string>>;
}

const TOTAL = /^(合计|总计|小计|total|sum)[:：]?$/i;
const SIGNATURE = /^(制表|填表|审核|编制|复核|负责|经办|联系|备注|说明|注)\S{0,3}[:：]/;
const DATED = ['filingDate', 'expiryDate'] as const satisfies readonly ImportField[];

/** What an import of this file would put in, what it would refuse and what it has to ask. Nothing is looked up, nothing written. */
export function* planImport(
  workbook: Workbook,
  options: ImportOptions,
  today: string,
): Generator<number, ImportPlan | PlanRefusal> {
  const chosen = chooseSheets(workbook, options);
  if ('refusal' in chosen) return chosen;
  const shapes: SheetShape[] = [];
  for (const sheet of chosen.sheets) {
    const shape = shapeOf(sheet, options);
    if (!shape) return { refusal: 'file.no-header', params: {} };
    shapes.push(shape);
  }
  const warnings = [...chosen.warnings];
  const questions: Question[] = [];
  const rows: PlannedRow[] = [];
  const ignored: { sheet: string; row: number }[] = [];
  const dateOrders: Partial<Record<ImportField, DateOrder | null>> = {};
  for (const shape of shapes) {
    const sheet = shape.sheet.name;
    warnings.push(...headerWarnings(shape));
    const asked = new Map<ImportField, ReadonlySet<string>>();
    questions.push(...aboutHiddenRows(shape, options), ...missingConstants(shape, options));
    const elsewhere = lacksJurisdiction(shape, options);
    if (elsewhere) questions.push(ABOUT_JURISDICTION);
    for (const field of LISTED) {
      const words = unknownWords(shape, options, field);
      asked.set(field, new Set(words));
      questions.push(...aboutWords(field, words));
    }
    for (const field of DATED) {
      const texts = textsIn(shape, field);
      const { order, conflict } = orderOf(texts);
      const trace = resavedTrace(texts);
      if (trace)
        warnings.push(
          fileIssue('date.resaved', sheet, shape.headerRow, field, { ...trace, count: String(trace.count) }),
        );
      dateOrders[field] = options.dateOrder ?? order;
      if (conflict.length > 0 && !options.dateOrder)
        warnings.push(
          fileIssue('date.order-conflict', sheet, shape.headerRow, field, {
            first: conflict[0]!,
            second: conflict[1]!,
          }),
        );
    }
    const rules: RowRules = {
      sheet,
      byField: shape.byField,
      options,
      unit: shape.unit,
      asked,
      today,
      elsewhere,
      dateOrders: new Map(Object.entries(dateOrders) as [ImportField, DateOrder | null][]),
    };
    for (const row of shape.rows) {
      const note = noteOf(row, shape, options);
      if (note === null) rows.push(judgeRow(row, rules));
      else if (note !== 'blank') {
        ignored.push({ sheet, row: row.number });
        if (note !== 'hidden') warnings.push({ ...fileIssue(note, sheet, row.number, null, {}), row: row.number });
      }
      if (rows.length % 200 === 0) yield rows.length;
    }
  }
  const cellOf = numberCell(shapes);
  const judged = refuseDuplicates(rows, cellOf);
  for (const row of judged) warnings.push(...row.warnings);
  const words = wordsOf(shapes, options);
  return { shapes: shapes.map(withoutCells), dateOrders, rows: judged, ignored, warnings, questions, words };
}

function withoutCells({ sheet, headerRow, columns, unit, byField, missing }: SheetShape): PlannedShape {
  return { name: sheet.name, headerRow, columns, unit, byField, missing };
}

function numberCell(shapes: readonly SheetShape[]): (row: PlannedRow) => string | null {
  const columns = new Map(shapes.map(({ sheet, byField }) => [sheet.name, byField.get('patentNumber')?.[0]]));
  return ({ sheet, row }) => {
    const column = columns.get(sheet);
    return column === undefined ? null : `${columnLetter(column)}${row}`;
  };
}

function textsIn(shape: SheetShape, field: ImportField): string[] {
  const columns = shape.byField.get(field) ?? [];
  return shape.rows.flatMap((row) => columns.map((column) => row.cells[column]?.text ?? ''));
}

/** Why a row is none: nothing that we read stands in it, it is a total or a signature, or it is hidden and to be left. */
function noteOf(
  row: Row,
  shape: SheetShape,
  options: ImportOptions,
): null | 'blank' | 'hidden' | 'row.total-line' | 'row.not-a-project' {
  const columns = row.cells.flatMap((_, column) => (filled(row, column) ? [column] : []));
  if (columns.length === 0 && !row.cells.some((cell) => cell !== null)) return 'blank';
  if (row.hidden && options.hiddenRows === 'leave') return 'hidden';
  const first = row.cells[columns[0] ?? 0]?.text.replace(/\s/g, '') ?? '';
  if (TOTAL.test(first)) return 'row.total-line';
  if (columns.length <= 3 && SIGNATURE.test(first)) return 'row.not-a-project';
  const read = [...shape.byField.values()]
    .flat()
    .some((column) => row.cells[column] !== null && row.cells[column] !== undefined);
  return read ? null : 'row.not-a-project';
}

function chooseSheets(
  workbook: Workbook,
  options: ImportOptions,
): { sheets: Workbook['sheets']; warnings: CellIssue[] } | PlanRefusal {
  const asked = options.sheet === undefined || workbook.kind === 'csv' ? null : [options.sheet].flat();
  const unknown = asked?.find((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  if (unknown !== undefined) return { refusal: 'file.no-sheet', params: { name: unknown } };
  const shown = workbook.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const best = shown.reduce<{ sheet: (typeof shown)[number]; score: number } | null>((found, sheet) => {
    const score = headerScore(sheet, options);
    return found && found.score >= score ? found : { sheet, score };
  }, null);
  const sheets = asked ? workbook.sheets.filter(({ name }) => asked.includes(name)) : best ? [best.sheet] : [];
  const warnings = workbook.sheets
    .filter((sheet) => !sheets.includes(sheet) && sheet.rows.length > 0)
    .map(({ name, hidden }) => fileIssue(hidden ? 'sheet.hidden' : 'sheet.not-read', name, null, null, { name }));
  return sheets.length > 0 ? { sheets, warnings } : { refusal: 'file.empty', params: {} };
}
