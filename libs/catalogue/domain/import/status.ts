import type { ImportField } from './fields.js';

export const IMPORT_STATUSES = ['queued', 'running', 'ask', 'done', 'refused', 'cancelled'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const ROW_RESULTS = ['new', 'updated', 'unchanged', 'left-alone', 'rejected', 'ignored'] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

export const PHASES = ['waiting', 'reading', 'judging', 'comparing', 'writing', 'done'] as const;

export interface ImportProgress {
  readonly phase: (typeof PHASES)[number];
  readonly done: number;
  readonly total: number;
}

export interface ImportCounts {
  readonly data: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows whose project an import may not touch, and projects of earlier imports of the same source that this file doesn't name. */
  readonly leftAlone: number;
}

/** In how many of the updated rows this field gets another value. */
export interface ChangedField {
  readonly field: ImportField;
  readonly count: number;
}

/** What leads from where to where; `refused` and `ask` can be read again with other options. */
export const IMPORT_STEPS = {
  start: { from: ['queued', 'running'], to: 'running' },
  ask: { from: ['running'], to: 'ask' },
  finish: { from: ['running'], to: 'done' },
  refuse: { from: ['running', 'queued'], to: 'refused' },
  confirm: { from: ['ask'], to: 'queued' },
  readAgain: { from: ['ask', 'refused'], to: 'queued' },
  cancel: { from: ['queued', 'running', 'ask'], to: 'cancelled' },
} as const satisfies Record<string, { readonly from: readonly ImportStatus[]; readonly to: ImportStatus }>;
export type ImportStep = keyof typeof IMPORT_STEPS;
