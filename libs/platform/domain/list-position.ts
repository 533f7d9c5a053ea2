/** Where a page of a list goes on that is ordered by a time and an id. */
export interface ListPosition {
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly id: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/;

/** An unreadable cursor is the beginning. */
export function positionOf(cursor: string | undefined): ListPosition | undefined {
  const [, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? undefined : { at, id };
}

export const cursorAt = (at: Date | string, id: string): string =>
  `${typeof at === 'string' ? at : at.toISOString()} ${id}`;
