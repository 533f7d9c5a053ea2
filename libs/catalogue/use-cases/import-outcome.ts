import { changesOf, untouchable, type Changes, type KnownProject } from '../domain/import/compare.js';
import { IMPORT_FIELDS, type ImportField } from '../domain/import/fields.js';
import { identityKey } from '../domain/import/identity.js';
import type { CellIssue, ImportValues, PlannedRow } from '../domain/import/import-values.js';
import type { ImportPlan } from '../domain/import/plan-import.js';
import type { ChangedField, ImportCounts, RowResult } from '../domain/import/status.js';
import { toWireValues } from '../domain/import/wire-values.js';
import type { StoredIssue } from '../storage/import.entity.js';
import type { RowToStore } from '../storage/import.repository.js';

export interface DecidedRow {
  readonly planned: PlannedRow;
  readonly result: RowResult;
  readonly known: KnownProject | null;
  readonly changes: Changes | null;
}

export interface Outcome {
  readonly rows: readonly DecidedRow[];
  readonly counts: ImportCounts;
  readonly changes: readonly ChangedField[];
  readonly warnings: readonly CellIssue[];
}

/** What becomes of each row beside what is known already. `ofSource`: how many projects earlier imports of this source brought. */
export function decideRows(plan: ImportPlan, known: ReadonlyMap<string, KnownProject>, ofSource: number): Outcome {
  const kept = keptFields(plan);
  const warnings: CellIssue[] = [];
  const matched = new Set<string>();
  const rows = plan.rows.map((planned): DecidedRow => {
    if (planned.errors.length > 0) return { planned, result: 'rejected', known: null, changes: null };
    const project = known.get(identityKey(planned.values)) ?? null;
    if (!project) return { planned, result: 'new', known: null, changes: null };
    matched.add(project.id);
    const changes = changesOf(project, planned.values, kept);
    if (Object.keys(changes).length === 0) return { planned, result: 'unchanged', known: project, changes: null };
    const reason = untouchable(project);
    if (reason === null) return { planned, result: 'updated', known: project, changes };
    warnings.push({ code: reason, sheet: planned.sheet, row: planned.row, cell: null, field: null, value: null });
    return { planned, result: 'left-alone', known: project, changes };
  });
  const count = (result: RowResult) => rows.filter((row) => row.result === result).length;
  const rejected = count('rejected');
  const counts = {
    data: rows.length,
    accepted: rows.length - rejected,
    rejected,
    ignored: plan.ignored.length,
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    leftAlone: count('left-alone') + Math.max(0, ofSource - matched.size),
  };
  return { rows, counts, changes: changedFields(rows), warnings };
}

/** How many projects would get another value of each field. */
function changedFields(rows: readonly DecidedRow[]): ChangedField[] {
  const updated = rows.filter(({ result }) => result === 'updated');
  return IMPORT_FIELDS.flatMap((field) => {
    const count = updated.filter(({ changes }) => changes?.[field]).length;
    return count > 0 ? [{ field, count }] : [];
  });
}

/** Of these the file lacks a column that the mapping names: what is known of them stays. */
function keptFields({ shapes }: ImportPlan): ReadonlySet<ImportField> {
  return new Set(
    shapes.flatMap(({ missing, byField }) => missing.flatMap(({ field }) => (byField.has(field) ? [field] : []))),
  );
}

/** Rows as they are kept, ignored ones too, in the order of the file. */
export function rowsToStore(plan: ImportPlan, { rows }: Outcome): RowToStore[] {
  const decided = rows.map(({ planned, result, known, changes }) => ({
    sheet: planned.sheet,
    row: planned.row,
    result,
    projectId: known?.id ?? null,
    values: toWireValues(planned.values),
    changes: changes && wireChanges(changes),
    raw: result === 'rejected' ? planned.raw : null,
  }));
  const ignored = plan.ignored.map(({ sheet, row }) => ({
    sheet,
    row,
    result: 'ignored' as const,
    projectId: null,
    values: {},
    changes: null,
    raw: null,
  }));
  return [...decided, ...ignored];
}

function wireChanges(changes: Changes): Record<string, { from: unknown; to: unknown }> {
  const side = (which: 'from' | 'to') =>
    toWireValues(
      Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[which]])) as ImportValues,
    );
  const [from, to] = [side('from'), side('to')];
  return Object.fromEntries(
    Object.keys(changes).map((field) => [
      field,
      { from: from[field as ImportField] ?? null, to: to[field as ImportField] ?? null },
    ]),
  );
}

/** More than a person reads; the counts tell the rest. */
const MOST_ISSUES = 2_000;

export function issuesToStore(plan: ImportPlan, issues: readonly CellIssue[]): StoredIssue[] {
  const titles = new Map(plan.rows.map(({ sheet, row, values }) => [`${sheet}!${row}`, values.title ?? null]));
  return issues
    .slice(0, MOST_ISSUES)
    .map((issue) => ({ ...issue, title: titles.get(`${issue.sheet}!${issue.row}`) ?? null }));
}
