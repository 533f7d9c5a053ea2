export type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Of a transition table: the states that nothing leads to from the first, and those that nothing leads out of. */
export function surveyed(table: Transitions, first: string): { unreachable: string[]; final: string[] } {
  const reached = new Set([first]);
  for (const state of reached) for (const next of Object.values(table[state] ?? {})) reached.add(next);
  const states = Object.keys(table);
  return {
    unreachable: states.filter((state) => !reached.has(state)),
    final: states.filter((state) => Object.keys(table[state]!).length === 0),
  };
}
