import type { Problem } from '@luochui/platform/domain/problem.js';
import { z } from 'zod';
import { Bid } from './bid.js';
import { Entry } from './entry.js';
import { LotFrame, LotSnapshot, LotStanding, type LotClosedFrame } from './lot.js';
import type { Notice } from './notice.js';

/** Messages of the socket.io namespace `/live`, client to server. */
export const JoinLotMessage = z
  .object({ lotId: z.uuid(), lastSeq: z.int().min(0).optional() })
  .meta({ id: 'JoinLotMessage' });
export const LeaveLotMessage = z.object({ lotId: z.uuid() }).meta({ id: 'LeaveLotMessage' });
export const EntriesSinceMessage = z
  .object({ lotId: z.uuid(), seq: z.int().min(0) })
  .meta({ id: 'EntriesSinceMessage' });
export const JoinEventMessage = z.object({ eventId: z.uuid() }).meta({ id: 'JoinEventMessage' });
export const ClockSyncMessage = z.object({ t0: z.number() }).meta({ id: 'ClockSyncMessage' });

/** Every message is acknowledged, an unknown one too. */
export type LiveAnswer<T extends object> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly error: Problem };

export const JoinedLot = z
  .object({
    snapshot: LotSnapshot,
    entries: z
      .array(Entry)
      .max(200)
      .optional()
      .meta({ description: 'Where `lastSeq` was told: after it, oldest first, at most 200; more by `entries:since`' }),
  })
  .meta({ id: 'JoinedLot' });
export type JoinedLot = z.infer<typeof JoinedLot>;

export const LeftLot = z.object({}).meta({ id: 'LeftLot' });

export const JoinedEvent = z.object({ lots: z.array(LotFrame) }).meta({ id: 'JoinedEvent' });
export type JoinedEvent = z.infer<typeof JoinedEvent>;

export const SyncedClock = z.object({ t0: z.number(), t1: z.number(), t2: z.number() }).meta({
  id: 'SyncedClock',
  description:
    '`t1`, `t2`: when the message was in and when the answer left; Unix milliseconds on the database’s clock',
});
export type SyncedClock = z.infer<typeof SyncedClock>;

export const EntriesSince = z.object({ entries: z.array(Entry).max(200) }).meta({ id: 'EntriesSince' });
export type EntriesSince = z.infer<typeof EntriesSince>;

export const PlacedBid = z.object({ bid: Bid }).meta({ id: 'PlacedBid' });
export type PlacedBid = z.infer<typeof PlacedBid>;

/** What changed among an event's lots. */
export const EventFrame = z.object({ eventId: z.uuid(), lots: z.array(LotStanding) }).meta({ id: 'EventFrame' });
export type EventFrame = z.infer<typeof EventFrame>;

/** Server to client. */
export interface LiveEvents {
  'lot:frame': (frame: LotFrame) => void;
  'lot:closed': (frame: LotClosedFrame) => void;
  'event:frame': (frame: EventFrame) => void;
  notice: (notice: Notice) => void;
}
