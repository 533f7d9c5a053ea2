import { z } from 'zod';
import type { SaleEvent } from './event.js';
import { LotSnapshot } from './lot.js';

/** What a tile of the hall shows, for the HTML of a page with all lots. */
export const HallLot = LotSnapshot.omit({ entries: true, rules: true })
  .extend({ startPrice: LotSnapshot.shape.rules.shape.startPrice })
  .meta({ id: 'HallLot' });
export type HallLot = z.infer<typeof HallLot>;

/** Of a lot what a tile shows; named one by one, since an entry too many would weigh on every reader. */
export const toHallLot = ({ rules, ...lot }: LotSnapshot): HallLot =>
  HallLot.parse({ ...lot, startPrice: rules.startPrice });

/** What the page of an event starts from. */
export interface EventFacts {
  readonly event: SaleEvent;
  readonly lots: readonly HallLot[];
}
