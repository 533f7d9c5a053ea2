import { z } from 'zod';

/** What is there to be tried. `nextEventId` is null where no example world was loaded. */
export const Demonstration = z
  .object({ nextEventId: z.uuid().nullable(), lotsAtOnce: z.int(), opensInSeconds: z.int() })
  .meta({ id: 'Demonstration' });
export type Demonstration = z.infer<typeof Demonstration>;

export const OpeningLots = z
  .object({ lots: z.array(z.object({ id: z.uuid(), number: z.int() })), opensAt: z.iso.datetime() })
  .meta({ id: 'OpeningLots' });
export type OpeningLots = z.infer<typeof OpeningLots>;
