import type { SavedMapping } from './options.js';
import { nameKey } from './sheet-shape.js';

export interface NamedMapping extends Pick<SavedMapping, 'mapping'> {
  readonly name: string;
}

const LEAST_NAMES = 3;
/** A list that came back from somebody else's spreadsheet may have lost a column. */
const LEAST_SHARE = 0.75;

/** Kept mappings whose header names stand in this file, the best first: offered, never taken unasked. */
export function fitting(kept: readonly NamedMapping[], headers: readonly string[]): string[] {
  const there = new Set(headers.map(nameKey));
  const scored = kept.flatMap(({ name, mapping }) => {
    const wanted = Object.entries(mapping).flatMap(([header, field]) => (field === null ? [] : [nameKey(header)]));
    const found = wanted.filter((key) => there.has(key)).length;
    const share = wanted.length === 0 ? 0 : found / wanted.length;
    return found >= LEAST_NAMES && share >= LEAST_SHARE ? [{ name, share, found }] : [];
  });
  return scored.sort((a, b) => b.share - a.share || b.found - a.found).map(({ name }) => name);
}
