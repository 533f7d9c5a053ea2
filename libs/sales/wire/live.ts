import type { Problem } from '@luochui/platform/domain/problem.js';
import { z } from 'zod';
import type { Bid } from './bid.js';
import type { Entry } from './entry.js';
import type { LotClosedFrame, LotFrame, LotSnapshot, LotStanding } from './lot.js';

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

export interface JoinedLot {
  readonly snapshot: LotSnapshot;
  /** After `lastSeq`, oldest first, at most 200; more by `entries:since`. */
  readonly entries?: readonly Entry[];
}
export interface JoinedEvent {
  readonly lots: readonly LotFrame[];
}
export interface SyncedClock {
  readonly t0: number;
  /** When the message was in and when the answer left; Unix milliseconds on the database's clock. */
  readonly t1: number;
  readonly t2: number;
}
export interface EntriesSince {
  readonly entries: readonly Entry[];
}
export interface PlacedBid {
  readonly bid: Bid;
}

/** What changed among an event's lots. */
export interface EventFrame {
  readonly eventId: string;
  readonly lots: readonly LotStanding[];
}

/** Server to client. */
export interface LiveEvents {
  'lot:frame': (frame: LotFrame) => void;
  'lot:closed': (frame: LotClosedFrame) => void;
  'event:frame': (frame: EventFrame) => void;
}
