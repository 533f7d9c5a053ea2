import { HeldStatement } from './held-statement.js';

/** A lot whose row lock somebody else holds: what wants to decide on it waits. */
export const LockedLot = {
  hold: (url: string, lotId: string): Promise<HeldStatement> =>
    HeldStatement.run(url, 'select 1 from lot where id = $1 for update', lotId),
};
