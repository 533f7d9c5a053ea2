import { columnLetter, type Cell, type Row } from '@luochui/platform/domain/workbook.js';
import { judgeAmount, type Unit } from './amount.js';
import { isCodeList, judgeField, judgeKind, judgeModes, judgeTrl, type CodeListField } from './code-lists.js';
import { judgeDate, type DateOrder } from './date.js';
import { IMPORT_FIELDS, REQUIRED_FIELDS, type ImportField } from './fields.js';
import type { CellIssue, ImportValues, PlannedRow } from './import-values.js';
import { taken, textCell, wrong, type Issue, type Judged } from './judged.js';
import { contradictsKind, isNoNumber, judgeNumbers } from './number.js';
import type { ImportOptions } from './options.js';
import { clean, judgeLine, judgeParagraphs, oneLine } from './text.js';

export interface RowRules {
  readonly sheet: string;
  readonly byField: ReadonlyMap<ImportField, readonly number[]>;
  readonly options: ImportOptions;
  readonly unit: Unit;
  readonly dateOrders: ReadonlyMap<ImportField, DateOrder | null>;
  /** Values that a person is asked about, so that their rows are not refused for them. */
  readonly asked: ReadonlyMap<ImportField, ReadonlySet<string>>;
  readonly today: string;
  /** The numbers are of an office that is still asked about. */
  readonly elsewhere: boolean;
}

/** An `ipKind` for the whole file that lets the number decide: granted where the first number column is filled. */
export const BY_NUMBER = 'by-number';
const LIMITS = { title: 300, holder: 200, externalId: 200, abstract: 5_000 };

interface Source {
  readonly cell: Cell | null;
  readonly column: number | null;
}

/** One row against the rules: every field that the file or a constant gives, each with what is wrong with it. */
export function judgeRow(row: Row, rules: RowRules): PlannedRow {
  const errors: CellIssue[] = [];
  const warnings: CellIssue[] = [];
  const values: Record<string, unknown> = {};
  const at = ({ column, cell }: Source, field: ImportField, issue: Issue): CellIssue => ({
    ...issue,
    sheet: rules.sheet,
    row: row.number,
    cell: column === null ? null : `${columnLetter(column)}${row.number}`,
    field,
    value: cell?.text ?? null,
  });
  for (const field of IMPORT_FIELDS) {
    const source = sourceOf(row, field, rules);
    if (!source) continue;
    const { value, error, warning } = judgeSource(field, source, values as ImportValues, rules, row);
    values[field] = value ?? (field === 'patentNumber' || field === 'modes' ? [] : null);
    if (error) errors.push(at(source, field, error));
    if (warning) warnings.push(at(source, field, warning));
    const asked = rules.asked.get(field)?.has(oneLine(source.cell?.text ?? '')) === true;
    const required = (REQUIRED_FIELDS as readonly ImportField[]).includes(field);
    if (required && value === null && !error && !asked) errors.push(at(source, field, { code: 'cell.required' }));
    if (source.cell?.formula === 'external') warnings.push(at(source, field, { code: 'cell.external-value' }));
  }
  const { patentNumber = [], ipKind = null, jurisdiction } = values as ImportValues;
  const kindAt = sourceOf(row, 'ipKind', rules);
  const contradiction =
    ipKind && kindAt && !rules.elsewhere && (jurisdiction ?? 'CN') === 'CN'
      ? patentNumber.map((number) => contradictsKind(number, ipKind)).find(Boolean)
      : null;
  if (contradiction && kindAt) errors.push(at(kindAt, 'ipKind', contradiction));
  const raw = row.cells.map((cell) => cell?.text ?? '');
  return { sheet: rules.sheet, row: row.number, values: values as ImportValues, errors, warnings, raw };
}

/** Of several columns the first that is filled; a constant where the file has none or nothing stands in it. Undefined: not given. */
function sourceOf(row: Row, field: ImportField, { byField, options, sheet }: RowRules): Source | null {
  const columns = byField.get(field) ?? [];
  for (const column of columns) {
    const cell = corrected(row, column, sheet, options) ?? row.cells[column] ?? null;
    if (!cell || (cell.kind !== 'error' && clean(cell.text) === '')) continue;
    if (field === 'patentNumber' && columns.length > 1 && isNoNumber(cell.text)) continue;
    return { cell, column };
  }
  const constant = options.constants?.[field];
  if (constant !== undefined && constant !== null && columns.length === 0)
    return { cell: textCell(Array.isArray(constant) ? constant.join('、') : String(constant)), column: null };
  return columns.length > 0 ? { cell: row.cells[columns[0]!] ?? null, column: columns[0]! } : null;
}

function corrected(row: Row, column: number, sheet: string, { corrections }: ImportOptions): Cell | null {
  const ref = `${columnLetter(column)}${row.number}`;
  const text = corrections?.[`${sheet}!${ref}`] ?? corrections?.[ref];
  return text === undefined ? null : textCell(text);
}

function judgeSource(
  field: ImportField,
  { cell }: Source,
  known: ImportValues,
  rules: RowRules,
  row: Row,
): Judged<unknown> {
  if (!cell) return judgeText(field, textCell(''), known, rules, row);
  if (cell.formula === 'without-value') return wrong('cell.formula-without-value');
  if (cell.kind === 'error') return wrong('cell.error-value', { part: cell.text, params: { value: cell.text } });
  return judgeText(field, cell, known, rules, row);
}

function judgeText(field: ImportField, cell: Cell, known: ImportValues, rules: RowRules, row: Row): Judged<unknown> {
  const { text } = cell;
  switch (field) {
    case 'title':
    case 'holder':
    case 'externalId':
      return judgeLine(text, LIMITS[field]);
    case 'abstract':
      return judgeParagraphs(text, LIMITS.abstract);
    case 'field':
    case 'modes':
      return judgeListed(field, text, rules);
    case 'ipKind':
      return text === BY_NUMBER ? taken(kindByNumber(row, rules)) : judgeListed(field, text, rules);
    case 'patentNumber':
      return judgeNumbers(cell, known.ipKind ?? null, jurisdictionOf(row, rules));
    case 'jurisdiction':
      return judgeJurisdiction(text);
    case 'filingDate':
    case 'expiryDate':
      return judgeDate(cell, {
        order: rules.dateOrders.get(field) ?? null,
        latest: field === 'filingDate' ? rules.today : null,
      });
    case 'trl':
      return judgeTrl(oneLine(text));
    case 'askingPrice':
      return judgeAmount(cell, rules.unit);
  }
}

/** Their word for it, as somebody has mapped it, goes before our lists. */
function judgeListed(field: CodeListField, text: string, rules: RowRules): Judged<unknown> {
  const given = field === 'modes' ? clean(text) : oneLine(text);
  const own = ownWord(field, oneLine(text), rules.options);
  if (own === 'reject') return wrong('code-list.unknown', { part: given, params: { value: given, list: '—' } });
  if (own === null) return taken(field === 'modes' ? [] : null);
  if (rules.asked.get(field)?.has(oneLine(text))) return taken(field === 'modes' ? [] : null);
  return listJudge(field)(own ?? given);
}

export const listJudge = (field: CodeListField) =>
  field === 'field' ? judgeField : field === 'ipKind' ? judgeKind : judgeModes;

/** Undefined: nobody has said; `ask` is as good as nothing. */
export function ownWord(field: ImportField, theirs: string, { values }: ImportOptions): string | null | undefined {
  const map = values?.[field];
  if (!map || theirs === '') return undefined;
  const found = Object.entries(map).find(([key]) => oneLine(key).toLowerCase() === theirs.toLowerCase());
  const own = found ? found[1] : isCodeList(field) && listJudge(field)(theirs).error ? map['*'] : undefined;
  if (own === undefined || own === 'ask') return undefined;
  return own === null || own === '' ? null : typeof own === 'string' ? own : own.join('、');
}

function kindByNumber(row: Row, { byField }: RowRules): 'invention' | 'application' {
  const granted = row.cells[byField.get('patentNumber')?.[0] ?? -1]?.text ?? '';
  return isNoNumber(granted) ? 'application' : 'invention';
}

/** Needed before its turn: it says how to read a number. China where nothing is said. */
function jurisdictionOf(row: Row, rules: RowRules): string | null {
  if (rules.elsewhere) return null;
  const source = sourceOf(row, 'jurisdiction', rules);
  return source ? (judgeJurisdiction(source.cell?.text ?? '').value ?? 'CN') : 'CN';
}

const COUNTRIES: Readonly<Record<string, string>> = {
  中国: 'CN',
  美国: 'US',
  日本: 'JP',
  欧洲: 'EP',
  德国: 'DE',
  韩国: 'KR',
};

export function judgeJurisdiction(text: string): Judged<string> {
  const given = oneLine(text);
  if (given === '') return taken<string>(null);
  const code = COUNTRIES[given] ?? given.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? taken(code) : wrong('jurisdiction.unreadable', { part: given });
}
