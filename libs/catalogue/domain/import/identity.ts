import type { CellIssue, ImportValues, PlannedRow } from './import-values.js';

/** How a project is recognised: the source's own reference where mapped, else its first right's number, else title and holder. */
export type Identity =
  | { readonly by: 'externalId'; readonly externalId: string }
  | { readonly by: 'number'; readonly number: string; readonly jurisdiction: string }
  | { readonly by: 'title'; readonly title: string; readonly holder: string };

export function identityOf({ externalId, patentNumber, jurisdiction, title, holder }: ImportValues): Identity {
  if (externalId) return { by: 'externalId', externalId };
  const number = patentNumber?.[0];
  if (number !== undefined) return { by: 'number', number, jurisdiction: jurisdiction ?? 'CN' };
  return { by: 'title', title: title ?? '', holder: holder ?? '' };
}

export function identityKey(values: ImportValues): string {
  const identity = identityOf(values);
  switch (identity.by) {
    case 'externalId':
      return `e|${identity.externalId}`;
    case 'number':
      return `n|${identity.jurisdiction}|${identity.number}`;
    case 'title':
      return `t|${identity.title.toLowerCase()}|${identity.holder}`;
  }
}

/** Of rows that are one project the first is taken and each other is refused with its place; a like title is a hint only. */
export function refuseDuplicates(
  rows: readonly PlannedRow[],
  numberCell: (row: PlannedRow) => string | null,
): PlannedRow[] {
  const firsts = new Map<string, PlannedRow>();
  const titles = new Map<string, PlannedRow>();
  const numbers = new Map<string, PlannedRow>();
  return rows.map((row) => {
    if (row.errors.length > 0) return row;
    const key = identityKey(row.values);
    const first = firsts.get(key);
    if (first) return { ...row, errors: [duplicate(row, first, key, numberCell(row))] };
    firsts.set(key, row);
    const title = (row.values.title ?? '').toLowerCase();
    const like: [string, PlannedRow | undefined][] = [['title', titles.get(title)]];
    for (const number of row.values.patentNumber ?? []) like.push(['patentNumber', numbers.get(number)]);
    if (!titles.has(title)) titles.set(title, row);
    for (const number of row.values.patentNumber ?? []) if (!numbers.has(number)) numbers.set(number, row);
    const hints = like.flatMap(([what, earlier]) => (earlier ? [likely(row, earlier, what)] : []));
    return hints.length > 0 ? { ...row, warnings: [...row.warnings, ...hints] } : row;
  });
}

function duplicate(row: PlannedRow, first: PlannedRow, key: string, cell: string | null): CellIssue {
  const same = JSON.stringify(row.values) === JSON.stringify(first.values);
  const byNumber = key.startsWith('n|') && !same;
  return {
    code: 'duplicate.in-file',
    params: { row: String(first.row) },
    sheet: row.sheet,
    row: row.row,
    cell: byNumber ? cell : null,
    field: byNumber ? 'patentNumber' : null,
    value: byNumber
      ? (row.values.patentNumber?.join('、') ?? null)
      : (row.values.externalId ?? row.values.title ?? null),
  };
}

function likely(row: PlannedRow, earlier: PlannedRow, what: string): CellIssue {
  return {
    code: 'duplicate.likely',
    params: { row: String(earlier.row), what },
    sheet: row.sheet,
    row: row.row,
    cell: null,
    field: what === 'title' ? 'title' : 'patentNumber',
    value: null,
  };
}
