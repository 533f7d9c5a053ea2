import { z } from 'zod';

/** A process of this installation as it last said of itself. */
export const ProcessState = z
  .object({
    instance: z.string().meta({ description: 'As in `x-instance`' }),
    at: z.iso.datetime().meta({ description: 'When it last said so; every 2 s while it runs' }),
    connections: z.int().nullable().meta({ description: 'Open sockets, whoever’s; null: it takes none' }),
    clock: z
      .object({ offsetMs: z.number(), uncertaintyMs: z.number(), drifted: z.boolean() })
      .meta({ description: 'The database’s clock less this machine’s, and how well that is known' }),
  })
  .meta({ id: 'ProcessState' });
export type ProcessState = z.infer<typeof ProcessState>;

/** Sockets and clocks behind an event that runs. Who is behind a socket, or whether he bids, is told to nobody. */
export const EventConnections = z
  .object({
    processes: z.array(ProcessState),
    lots: z.array(z.object({ lotId: z.uuid(), connections: z.int() })),
  })
  .meta({ id: 'EventConnections' });
export type EventConnections = z.infer<typeof EventConnections>;
