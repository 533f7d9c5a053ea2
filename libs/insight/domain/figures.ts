/** What the rooms know, one row a fact; amounts in fen. */
export interface Facts {
  /** How many projects went online, by field. */
  readonly released: ReadonlyMap<string, number>;
  /** Announced lots that are no rehearsal. */
  readonly lots: readonly LotFact[];
  /** Signed contracts. */
  readonly deals: readonly DealFact[];
  readonly fieldOf: ReadonlyMap<string, string>;
}

export interface LotFact {
  readonly lotId: string;
  readonly projectId: string;
  readonly title: string;
  readonly outcome: 'sold' | 'unsold' | null;
  readonly price: bigint | null;
}

export interface DealFact {
  readonly projectId: string;
  readonly value: bigint;
}

export interface Row {
  released: number;
  auctioned: number;
  sold: number;
  signed: number;
  hammer: bigint;
  value: bigint;
}

export interface Counted {
  readonly total: Row;
  readonly unsold: number;
  readonly highest: { readonly lotId: string; readonly title: string; readonly price: bigint } | null;
  readonly byField: readonly (Row & { readonly field: string })[];
}

const empty = (): Row => ({ released: 0, auctioned: 0, sold: 0, signed: 0, hammer: 0n, value: 0n });

/** A project that was put up twice counts once as auctioned: the figure is of projects, as the centre's own report has it. */
export function count({ released, lots, deals, fieldOf }: Facts): Counted {
  const rows = new Map<string, Row>();
  const rowOf = (field: string): Row => {
    const known = rows.get(field) ?? empty();
    rows.set(field, known);
    return known;
  };
  const rowOfProject = (projectId: string) => rowOf(fieldOf.get(projectId) ?? 'other');

  for (const [field, number] of released) rowOf(field).released += number;
  for (const projectId of new Set(lots.map((lot) => lot.projectId))) rowOfProject(projectId).auctioned += 1;
  for (const { projectId, price } of lots.filter(isSold)) {
    const row = rowOfProject(projectId);
    row.sold += 1;
    row.hammer += price;
  }
  for (const { projectId, value } of deals) {
    const row = rowOfProject(projectId);
    row.signed += 1;
    row.value += value;
  }

  const byField = [...rows].map(([field, row]) => ({ field, ...row })).sort((a, b) => b.released - a.released);
  return {
    total: byField.reduce(add, empty()),
    unsold: lots.filter(({ outcome }) => outcome === 'unsold').length,
    highest: lots.filter(isSold).reduce<Counted['highest']>(higher, null),
    byField,
  };
}

type Sold = LotFact & { readonly price: bigint };
const isSold = (lot: LotFact): lot is Sold => lot.outcome === 'sold' && lot.price !== null;

const higher = (best: Counted['highest'], { lotId, title, price }: Sold) =>
  best === null || price > best.price ? { lotId, title, price } : best;

const add = (sum: Row, row: Row): Row => ({
  released: sum.released + row.released,
  auctioned: sum.auctioned + row.auctioned,
  sold: sum.sold + row.sold,
  signed: sum.signed + row.signed,
  hammer: sum.hammer + row.hammer,
  value: sum.value + row.value,
});
