import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { FileRefused, type Workbook } from '@luochui/platform/domain/workbook.js';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import type { ImportField } from './fields.js';
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

const brief = ({
  row,
  field,
  cell,
  code,
}: {
  row: number | null;
  field?: string | null;
  cell?: string | null;
  code: string;
}) => [code, row, field, cell].filter(Boolean).join(' ');

(here ? describe : describe.skip)('the import corpus', () => {
  it.each(cases)('$id', ({ file, mapping, outcome, refusal, rows, values, errors, warnings }) => {
    const bytes = readFileSync(join(folder, 'files', file));
    if (outcome === 'refused') {
      expect(() => readWorkbook(bytes)).toThrow(new FileRefused(refusal!.code as never));
      return;
    }
    const plan = planOf(readWorkbook(bytes), mapping === 'house' ? { mapping: house } : { mapping });
    const accepted = plan.rows.filter((row) => row.errors.length === 0);
    expect(plan.rows.flatMap((row) => row.errors).map(brief)).toEqual(errors.map(brief));
    expect({ data: plan.rows.length, accepted: accepted.length, rejected: plan.rows.length - accepted.length }).toEqual(
      {
        data: rows!.data,
        accepted: rows!.accepted,
        rejected: rows!.rejected,
      },
    );
    expect(plan.ignored).toHaveLength(rows!.ignored ?? 0);
    for (const { row, field, value } of values)
      expect([row, field, toWireValues(plan.rows.find((each) => each.row === row)!.values)[field] ?? null]).toEqual([
        row,
        field,
        value,
      ]);
    for (const { row, code } of warnings)
      expect(plan.warnings.map((each) => `${each.code} ${each.row}`)).toContain(`${code} ${row}`);
    expect(plan.questions.map(({ kind }) => kind)).toEqual(outcome === 'ask' ? ['hidden-rows'] : []);
  });
});
