import type { Unit } from './amount.js';
import type { DateOrder } from './date.js';
import type { ImportField } from './fields.js';

export type ConstantValue = string | number | readonly string[];

/** How to read a file, as far as somebody has said it; what isn't said is guessed from the file. */
export interface ImportOptions {
  /** Header name or column letter → field. Several columns for one field: the first that is filled. */
  readonly mapping?: Readonly<Record<string, ImportField | null>> | undefined;
  /** One value for the whole file. */
  readonly constants?: Readonly<Partial<Record<ImportField, ConstantValue | null>>> | undefined;
  /** For a field with a list: what they write → what we call it; `ask` asks, `reject` refuses the rows, `*` is for all others. */
  readonly values?:
    Readonly<Partial<Record<ImportField, Readonly<Record<string, string | readonly string[] | null>>>>> | undefined;
  readonly mappingName?: string | undefined;
  readonly sheet?: string | readonly string[] | undefined;
  readonly headerRow?: number | readonly [number, number] | undefined;
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly unit?: Unit | undefined;
  readonly dryRun?: boolean | undefined;
  /** Waits for a confirmation even where there is nothing to ask. */
  readonly preview?: boolean | undefined;
  readonly hiddenRows?: 'take' | 'leave' | undefined;
  /** Cell (`C7`, or `sheet!C7`) → what should stand there. */
  readonly corrections?: Readonly<Record<string, string>> | undefined;
}

/** What is kept under a mapping's name, tied to header names. */
export interface SavedMapping {
  readonly mapping: Readonly<Record<string, ImportField | null>>;
  readonly constants: NonNullable<ImportOptions['constants']>;
  readonly values: NonNullable<ImportOptions['values']>;
}

/** What is said now goes before what was kept. A mapping replaces the kept one; constants and values are added to. */
export function withSaved(options: ImportOptions, saved: SavedMapping | null): ImportOptions {
  if (!saved) return options;
  const values: Record<string, Record<string, string | readonly string[] | null>> = {};
  for (const [field, map] of Object.entries(saved.values)) values[field] = { ...map };
  for (const [field, map] of Object.entries(options.values ?? {})) values[field] = { ...values[field], ...map };
  return {
    ...options,
    mapping: options.mapping ?? saved.mapping,
    constants: { ...saved.constants, ...options.constants },
    values: values as ImportOptions['values'],
  };
}

/** The answers to questions are options that were missing. */
export function withAnswers(
  options: ImportOptions,
  answers: Readonly<Record<string, string | readonly string[]>>,
): ImportOptions {
  let changed: ImportOptions = { ...options, preview: false };
  for (const [id, answer] of Object.entries(answers)) {
    const [kind, field, ...rest] = id.split(':');
    if (kind === 'hidden-rows') changed = { ...changed, hiddenRows: answer === 'leave' ? 'leave' : 'take' };
    if (kind === 'constant') changed = { ...changed, constants: { ...changed.constants, [field!]: answer } };
    if (kind === 'value') {
      const known = changed.values?.[field as ImportField];
      changed = { ...changed, values: { ...changed.values, [field!]: { ...known, [rest.join(':')]: answer } } };
    }
  }
  return changed;
}
