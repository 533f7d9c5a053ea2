import type { ProjectStatus } from '../project.js';
import type { Right } from '../rights.js';
import { IMPORT_FIELDS, type ImportField } from './fields.js';
import type { ImportValues } from './import-values.js';
import { NEGOTIABLE } from './amount.js';

/** A project as an import sees it. */
export interface KnownProject {
  readonly id: string;
  readonly status: ProjectStatus;
  readonly editedByHand: boolean;
  readonly values: Required<ImportValues>;
  readonly rights: readonly Right[];
}

export interface Change {
  readonly from: unknown;
  readonly to: unknown;
}
export type Changes = Readonly<Partial<Record<ImportField, Change>>>;

/**
 * What an import of this row would change. A field that the file doesn't have is left; so is one of which the file lacks the first
 * column, where something is known (`kept`).
 */
export function changesOf(known: KnownProject, values: ImportValues, kept: ReadonlySet<ImportField>): Changes {
  const changes: Partial<Record<ImportField, Change>> = {};
  for (const field of IMPORT_FIELDS) {
    if (values[field] === undefined || field === 'externalId') continue;
    const [from, to] = [comparable(known.values[field]), comparable(values[field])];
    if (kept.has(field) && from !== null) continue;
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field] = { from: known.values[field], to: values[field] };
  }
  return changes;
}

/** An empty list, an empty text, an open price and nothing are the same in the table. */
function comparable(value: unknown): unknown {
  if (value === '' || value === NEGOTIABLE || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).sort((a, b) => (a < b ? -1 : 1));
  return value;
}

/** Staff's word after a sale or a person's hand is not undone by a list. */
export function untouchable({ status, editedByHand }: KnownProject): 'row.edited-by-hand' | 'row.in-sale' | null {
  if (editedByHand) return 'row.edited-by-hand';
  return status === 'in-event' || status === 'sold' || status === 'withdrawn' ? 'row.in-sale' : null;
}

const BY_OFFICE = ['secret'];

/** One right a number; without a number still the right that the project stands on. */
export function rightsOf(values: ImportValues): Right[] {
  const ipKind = values.ipKind ?? 'secret';
  const numbers: readonly (string | null)[] = values.patentNumber?.length ? values.patentNumber : [null];
  return numbers.map((number) => ({
    ipKind,
    jurisdiction: values.jurisdiction ?? (BY_OFFICE.includes(ipKind) ? null : 'CN'),
    number,
    filingDate: values.filingDate ?? null,
    expiryDate: values.expiryDate ?? null,
  }));
}
