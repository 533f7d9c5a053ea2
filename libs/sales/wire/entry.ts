import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';

const Moment = z.iso.datetime();

/** The newest entry that a client knows; `{seq: 0, head: rulesHash}` is the beginning. */
export const Seen = z.object({ seq: z.int().min(0), head: z.string().max(64) }).meta({ id: 'Seen' });

export const LotOutcome = z.enum(['sold', 'unsold', 'withdrawn', 'stopped']);

/** What a decision of staff rests on: a paper's name, and its hash. */
export const Ground = z
  .object({ name: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'Ground' });

/** An entry of a lot's record: `hash` is SHA-256 over the canonical form (RFC 8785) of all the rest. */
export const Entry = z
  .object({
    v: z.literal(1),
    seq: z.int().min(1),
    type: z.enum([
      'lot.announced',
      'bidders.admitted',
      'lot.opened',
      'bid.accepted',
      'bid.rejected',
      'proxy.set',
      'leader.voided',
      'lot.extended',
      'lot.paused',
      'lot.resumed',
      'lot.closed',
      'not-recorded.counted',
    ]),
    at: Moment,
    lotId: z.uuid().optional(),
    opensAt: Moment.optional(),
    endsAt: Moment.optional(),
    rulesHash: z.string().optional(),
    drawCommitment: z.string().optional(),
    commitment: z.string().optional(),
    bidId: z.uuid().optional(),
    bidder: z.string().optional(),
    amount: Fen.optional(),
    enteredAt: Moment.optional(),
    origin: z.enum(['online', 'floor', 'phone', 'proxy', 'paper']).optional(),
    leading: z.boolean().optional(),
    leastNextAmount: Fen.optional(),
    seen: z.object({ seq: z.int(), head: z.string() }).optional(),
    reason: z.string().optional(),
    since: Moment.optional(),
    resumesAt: Moment.optional(),
    bidIds: z.array(z.uuid()).optional(),
    currentPrice: Fen.optional(),
    leader: z.string().optional(),
    document: Ground.optional(),
    outcome: LotOutcome.optional(),
    price: Fen.optional(),
    winner: z.string().optional(),
    count: z.int().min(1).optional(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;

export const EntriesQuery = z
  .object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
  })
  .meta({ id: 'EntriesQuery' });
export type EntriesQuery = z.infer<typeof EntriesQuery>;

/** From seq 1 on, oldest first; an empty page ends it. */
export const Entries = z.object({ items: z.array(Entry) }).meta({ id: 'Entries' });
export type Entries = z.infer<typeof Entries>;
