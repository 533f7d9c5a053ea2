/** By due time; what has none comes last, in the order in which it was given. */
export function byDue<T extends { readonly dueAt: string | null }>(tasks: readonly T[]): T[] {
  return tasks.toSorted((a, b) => {
    if (a.dueAt === b.dueAt) return 0;
    if (a.dueAt === null) return 1;
    return b.dueAt === null || a.dueAt < b.dueAt ? -1 : 1;
  });
}

/** The earliest of some times, or null where none is known. */
export function earliest(times: readonly (string | null)[]): string | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : known.reduce((first, time) => (time < first ? time : first));
}
