interface Choosable {
  readonly title: string;
  readonly askingPrice: string | null;
  readonly holderOrganisationId: string | null;
}

/** Every fourth is the preferred holder's, whose account can sign; only what has a price, evenly over the list. */
export function choose<P extends Choosable>(
  projects: readonly P[],
  { count, preferredHolder }: { readonly count: number; readonly preferredHolder: string },
): P[] {
  const priced = projects.filter(({ askingPrice }) => askingPrice !== null);
  const own = spread(
    priced.filter(({ holderOrganisationId }) => holderOrganisationId === preferredHolder),
    count,
  );
  const others = spread(
    priced.filter(({ holderOrganisationId }) => holderOrganisationId !== preferredHolder),
    count,
  );
  return Array.from({ length: count }, (_, i) => (i % 4 === 0 ? own.shift() : undefined) ?? others.shift()!);
}

/** `count` of a list, as far apart as it allows. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
