import { CODE_LISTS, isCodeList, type CodeListField } from './code-lists.js';
import { REQUIRED_FIELDS, type ImportField } from './fields.js';
import { BY_NUMBER, listJudge, ownWord } from './judge-row.js';
import type { ImportOptions } from './options.js';
import type { SheetShape } from './sheet-shape.js';
import { isNoNumber, judgeNumbers } from './number.js';
import { oneLine } from './text.js';
import { countWords } from './words.js';

export type QuestionKind = 'hidden-rows' | 'constant' | 'value' | 'value-default' | 'confirm';

/** What a person has to decide before anything is written. An empty list of options: any text. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly field: ImportField | null;
  readonly params: Readonly<Record<string, string>>;
  readonly options: readonly string[];
}

/** More words than a person would answer one by one are asked about together. */
const ONE_BY_ONE = 24;

const optionsFor = (field: ImportField): readonly string[] => (isCodeList(field) ? CODE_LISTS[field] : []);

/** A field we need and the file lacks is asked once for the file, not reported for every row. */
export function missingConstants(shape: SheetShape, options: ImportOptions): Question[] {
  const lacking = REQUIRED_FIELDS.filter(
    (field) => !shape.byField.has(field) && (options.constants?.[field] ?? null) === null,
  );
  return lacking.map((field) => ({
    id: `constant:${field}`,
    kind: 'constant',
    field,
    params: {},
    options: field === 'ipKind' ? [...optionsFor(field), BY_NUMBER] : optionsFor(field),
  }));
}

/**
 * Words of a column that our list doesn't know. Where somebody has begun to map them, or most rows speak another language, the rest
 * is asked; a few strangers in a column of ours are errors of their rows.
 */
export function unknownWords(shape: SheetShape, options: ImportOptions, field: CodeListField): readonly string[] {
  const map = options.values?.[field];
  const words = [...countWords(shape, field)];
  const unknown = words.filter(([word]) => {
    const explicit = map && Object.entries(map).some(([key, own]) => oneLine(key) === word && own === 'ask');
    return explicit || (ownWord(field, word, options) === undefined && listJudge(field)(word).error);
  });
  const rows = (of: typeof words) => of.reduce((sum, [, count]) => sum + count, 0);
  const asks = (map !== undefined && Object.keys(map).length > 0) || rows(unknown) > rows(words) / 2;
  return asks ? unknown.map(([word]) => word) : [];
}

export function aboutWords(field: CodeListField, words: readonly string[]): Question[] {
  const options = [...optionsFor(field), 'reject'];
  if (words.length > ONE_BY_ONE) {
    const params = { count: String(words.length), examples: words.slice(0, 5).join('、') };
    return [{ id: `value:${field}:*`, kind: 'value-default', field, params, options }];
  }
  return words.map((value) => ({ id: `value:${field}:${value}`, kind: 'value', field, params: { value }, options }));
}

/** Numbers of another country's office are no faulty Chinese ones: where most look like it, the country is asked once. */
export function lacksJurisdiction(shape: SheetShape, options: ImportOptions): boolean {
  if (shape.byField.has('jurisdiction') || (options.constants?.jurisdiction ?? null) !== null) return false;
  const columns = shape.byField.get('patentNumber') ?? [];
  const numbers = shape.rows.flatMap((row) => {
    const cell = columns.map((column) => row.cells[column]).find((each) => each && !isNoNumber(each.text));
    return cell ? [cell] : [];
  });
  const foreign = numbers.filter((cell) => FOREIGN.has(judgeNumbers(cell, 'invention', 'CN').error?.code ?? ''));
  return foreign.length > 2 && foreign.length > numbers.length / 2;
}

const FOREIGN: ReadonlySet<string> = new Set([
  'patent-number.unreadable',
  'patent-number.length',
  'patent-number.publication',
]);

export const ABOUT_JURISDICTION: Question = {
  id: 'constant:jurisdiction',
  kind: 'constant',
  field: 'jurisdiction',
  params: {},
  options: [],
};

export function aboutHiddenRows(shape: SheetShape, options: ImportOptions): Question[] {
  const hidden = shape.rows.filter((row) => row.hidden);
  if (hidden.length === 0 || options.hiddenRows !== undefined) return [];
  const rows = hidden.slice(0, 20).map(({ number }) => number);
  return [
    {
      id: 'hidden-rows',
      kind: 'hidden-rows',
      field: null,
      params: { count: String(hidden.length), rows: rows.join('、') },
      options: ['take', 'leave'],
    },
  ];
}
