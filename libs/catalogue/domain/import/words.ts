import type { CodeListField } from './code-lists.js';
import { listJudge, ownWord } from './judge-row.js';
import type { ImportOptions } from './options.js';
import { filled, type SheetShape } from './sheet-shape.js';
import { oneLine } from './text.js';

/** A word that a column with a list of ours uses, how often, and what it is taken for: null, nobody knows yet. */
export interface ImportWord {
  readonly field: CodeListField;
  readonly value: string;
  readonly count: number;
  readonly ours: readonly string[] | null;
}

export const LISTED = ['field', 'ipKind', 'modes'] as const satisfies readonly CodeListField[];

/** How often each word stands in the column of this field, in the order of the file. */
export function countWords(shape: SheetShape, field: CodeListField): ReadonlyMap<string, number> {
  const columns = shape.byField.get(field) ?? [];
  const counts = new Map<string, number>();
  for (const row of shape.rows) {
    const column = columns.find((each) => filled(row, each));
    if (column === undefined || row.cells[column]!.kind === 'error') continue;
    const word = oneLine(row.cells[column]!.text);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Every word of the columns that have a list, the unknown first, then the most frequent: what a person maps once for a source. */
export function wordsOf(shapes: readonly SheetShape[], options: ImportOptions): ImportWord[] {
  const words = LISTED.flatMap((field) => {
    const counts = new Map<string, number>();
    for (const shape of shapes)
      for (const [word, count] of countWords(shape, field)) counts.set(word, (counts.get(word) ?? 0) + count);
    return [...counts].map(([value, count]): ImportWord => ({
      field,
      value,
      count,
      ours: oursOf(field, value, options),
    }));
  });
  return words.sort((a, b) => Number(a.ours !== null) - Number(b.ours !== null) || b.count - a.count);
}

function oursOf(field: CodeListField, word: string, options: ImportOptions): readonly string[] | null {
  const own = ownWord(field, word, options);
  if (own === 'reject') return ['reject'];
  if (own === null) return [];
  const { value, error } = listJudge(field)(own ?? word);
  if (error) return null;
  return value === null ? [] : [value].flat();
}
