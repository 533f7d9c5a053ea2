import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { FileRefused, type Workbook } from '@luochui/platform/domain/workbook.js';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import type { ImportField } from './fields.js';
import type { CellIssue } from './import-values.js';
import type { ImportOptions } from './options.js';
import { planImport, type ImportPlan } from './plan-import.js';
import { toWireValues } from './wire-values.js';

interface Expected {
  readonly row: number;
  readonly field?: ImportField;
  readonly cell?: string;
  readonly code: string;
}
interface Case {
  readonly id: string;
  readonly file: string;
  readonly mapping: 'house' | Record<string, ImportField>;
  readonly outcome: 'accepted' | 'partly' | 'ask' | 'refused';
  readonly refusal?: { readonly code: string };
  readonly headerRow?: number;
  readonly mustSay?: readonly string[];
  readonly never?: readonly string[];
  /** Imported for good first: what becomes of the second is shown in test/e2e/import.spec.ts. */
  readonly after?: string;
  readonly rows?: {
    readonly data: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly ignored?: number;
  };
  readonly values: readonly { readonly row: number; readonly field: ImportField; readonly value: unknown }[];
  readonly errors: readonly Expected[];
  readonly warnings: readonly Expected[];
}

const config = new Config();
const folder = config.importCorpusDir;
const here = existsSync(join(folder, 'expected.json'));
if (!here && config.requires('SHARED')) throw new Error(`IMPORT_CORPUS_DIR: nothing at ${folder}`);
if (!here) console.warn(`left out: the import corpus, as there is no ${folder} (IMPORT_CORPUS_DIR names another)`);

const { house, cases }: { house: Record<string, ImportField>; cases: Case[] } = here
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  : { house: {}, cases: [{ id: 'none' }] };

function planOf(workbook: Workbook, options: ImportOptions): ImportPlan {
  const steps = planImport(workbook, options, '2026-01-01');
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    if ('refusal' in value) throw new Error(value.refusal);
    return value;
  }
}

const brief = ({ row, field, cell, code }: Expected | CellIssue) => [code, row, field, cell].filter(Boolean).join(' ');
/** A warning is held to what expected.json says of it: not every one names its field. */
const told = (issue: CellIssue, expected: readonly Expected[]) => {
  const named = expected.some(
    ({ row, code, field }) => row === issue.row && code === issue.code && field !== undefined,
  );
  return [issue.code, issue.row, named ? issue.field : ''].join(' ').trim();
};
const valueAt = (plan: ImportPlan, row: number, field: ImportField) =>
  toWireValues(plan.rows.find((each) => each.row === row)!.values)[field] ?? null;
const valuesOf = (plan: ImportPlan, field: ImportField) => plan.rows.map((each) => valueAt(plan, each.row, field));

/** What must never happen, by what it says: of each the opposite is shown. A sentence without one here fails. */
const NEVER: Record<string, (plan: ImportPlan) => void> = {
  'a title with replacement characters or Latin letters in place of Chinese': (plan) =>
    expect(valuesOf(plan, 'title').filter((title) => /[\ufffda-z]/i.test(String(title)))).toEqual([]),
  '1200000,50 read as 120,000,050 yuan': (plan) => expect(valueAt(plan, 2, 'askingPrice')).toBeNull(),
  'a project named 合计': (plan) => expect(valuesOf(plan, 'title')).not.toContain('合计'),
  'hidden rows taken or dropped without a word': (plan) => expect(plan.questions).toHaveLength(1),
  'rows of a hidden sheet': (plan) => expect(new Set(plan.rows.map(({ sheet }) => sheet)).size).toBe(1),
  '[object Object]': (plan) => expect(JSON.stringify(plan.rows)).not.toContain('[object'),
  'the text of a formula as a title': (plan) =>
    expect(valuesOf(plan, 'title').filter((title) => /[=&(]/.test(String(title)))).toEqual([]),
  '2018-01-04 or 2018-01-06 for any row (time zone)': (plan) =>
    expect(new Set(valuesOf(plan, 'filingDate'))).toEqual(new Set(['2018-01-05', null])),
  'the year 57151 (20180105 taken as a day count)': (plan) =>
    expect(valuesOf(plan, 'filingDate').filter((day) => String(day).length > 10)).toEqual([]),
  'a number made up of the missing digits': (plan) =>
    expect([12, 13, 14].map((row) => valueAt(plan, row, 'patentNumber'))).toEqual([null, null, null]),
  'a check digit computed and filled in silently': (plan) => expect(valueAt(plan, 10, 'patentNumber')).toBeNull(),
  '120 yuan for 120万': (plan) => expect(valuesOf(plan, 'askingPrice')).not.toContain('12000'),
  '0 for a word': (plan) => expect(valuesOf(plan, 'askingPrice')).not.toContain('0'),
  '12 fen for 12%': (plan) => expect(valueAt(plan, 7, 'askingPrice')).toBeNull(),
  'the last row silently wins': (plan) =>
    expect(plan.rows.filter(({ errors }) => errors.some(({ code }) => code === 'duplicate.in-file')).length).toBe(3),
  '10,000 errors that a title is missing': (plan) => expect(plan.rows.flatMap(({ errors }) => errors)).toEqual([]),
  'a progress bar of 10,003': (plan) => expect(plan.rows.length + plan.ignored.length).toBe(3),
  'a row refused because its honest title begins with + or -': (plan) =>
    expect(plan.rows.filter(({ values, errors }) => /^[+-]/.test(values.title!) && errors.length > 0)).toEqual([]),
  'text silently cut at <': (plan) => expect(String(valueAt(plan, 3, 'abstract'))).toMatch(/200℃.*1MPa$/),
};
/** They are about a page, a network or a process, and shown where those are: the import in the browser, the reader's thread. */
const ELSEWHERE = new Set([
  'nine projects',
  'a dialog, an image request, a broken page',
  'any request to example.invalid',
  'a link made clickable from the file',
]);

(here ? describe : describe.skip)('the import corpus', () => {
  it.each(cases)('$id', ({ file, mapping, outcome, refusal, headerRow, rows, values, errors, warnings, ...said }) => {
    const bytes = readFileSync(join(folder, 'files', file));
    if (outcome === 'refused') {
      expect(() => readWorkbook(bytes)).toThrow(new FileRefused(refusal!.code as never));
      return;
    }
    const plan = planOf(readWorkbook(bytes), mapping === 'house' ? { mapping: house } : { mapping });
    const accepted = plan.rows.filter((row) => row.errors.length === 0);
    const [data, rejected, ignored] = [plan.rows.length, plan.rows.length - accepted.length, plan.ignored.length];
    expect(plan.rows.flatMap((row) => row.errors).map(brief)).toEqual(errors.map(brief));
    const { data: d, accepted: a, rejected: r, ignored: i = 0 } = rows!;
    expect({ data, accepted: accepted.length, rejected, ignored }).toEqual({
      data: d,
      accepted: a,
      rejected: r,
      ignored: i,
    });
    expect(plan.shapes.map((shape) => shape.headerRow)).toEqual([headerRow ?? 1]);
    for (const { row, field, value } of values)
      expect([row, field, valueAt(plan, row, field)]).toEqual([row, field, value]);
    // What is hidden is counted below; that a title stands twice is true of other cases too.
    const besides = new Set(
      ['sheet.hidden', 'column.hidden', 'duplicate.likely'].filter(
        (code) => !warnings.some((each) => each.code === code),
      ),
    );
    const hints = plan.warnings.filter(({ code }) => !besides.has(code)).map((each) => told(each, warnings));
    expect(hints.sort()).toEqual(warnings.map((each) => told(each as CellIssue, warnings)).sort());
    for (const never of said.never ?? []) if (!ELSEWHERE.has(never)) NEVER[never]!(plan);
    expect(plan.questions.map(({ kind, params }) => ({ kind, ...params }))).toEqual(
      outcome === 'ask' ? [{ kind: 'hidden-rows', count: '2', rows: '3、5' }] : [],
    );
    // Both of what the one case with hidden things must say.
    const hidden = plan.warnings.filter(({ code }) => code === 'sheet.hidden');
    expect([outcome === 'ask', hidden.length]).toEqual(said.mustSay ? [true, 2] : [false, 0]);
  });
});
