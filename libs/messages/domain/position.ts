const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/;

/** Where a page of a list, newest first, goes on; an unreadable cursor is the beginning. */
export function positionOf(cursor: string | undefined): { readonly at: string; readonly id: string } | null {
  const [, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}

export const cursorAt = ({ createdAt, id }: { readonly createdAt: Date; readonly id: string }): string =>
  `${createdAt.toISOString()} ${id}`;
