import type { ProblemCode } from '@luochui/platform/domain/problem-catalogue.js';
import type { z } from 'zod';
import { BID_REASONS, PlaceBidMessage, SetProxyMessage } from './bid.js';
import * as example from './live-examples.js';
import {
  ClockSyncMessage,
  EntriesSince,
  EntriesSinceMessage,
  EventFrame,
  JoinedEvent,
  JoinedLot,
  JoinEventMessage,
  JoinLotMessage,
  LeaveLotMessage,
  LeftLot,
  PlacedBid,
  SyncedClock,
  type LiveEvents,
} from './live.js';
import { LotClosedFrame, LotFrame } from './lot.js';
import { Notice } from './notice.js';

interface Told {
  readonly summary: string;
  readonly example: object;
}
interface ClientEvent extends Told {
  readonly message: z.ZodType;
  /** What the acknowledgement holds beside `ok: true`. */
  readonly answer: z.ZodType;
  readonly answerExample: object;
  /** Beside those that every message may meet. */
  readonly refusals: readonly ProblemCode[];
}
interface ServerEvent extends Told {
  readonly message: z.ZodType;
}

/** Every event that a client may send: the gateway attaches these and no others, and the contract is made from them. */
export const CLIENT_EVENTS = {
  'lot:join': {
    summary: 'Watch a lot. Frames come from now on; one that is older than the snapshot is told by its seq.',
    message: JoinLotMessage,
    example: { lotId: example.LOT_ID, lastSeq: 1 },
    answer: JoinedLot,
    answerExample: { snapshot: example.SNAPSHOT, entries: [example.ENTRY] },
    refusals: ['lot.not_found'],
  },
  'lot:leave': {
    summary: 'Watch it no more.',
    message: LeaveLotMessage,
    example: { lotId: example.LOT_ID },
    answer: LeftLot,
    answerExample: {},
    refusals: [],
  },
  'entries:since': {
    summary: 'Entries after a seq, oldest first, at most 200: what frames left out, or what was missed.',
    message: EntriesSinceMessage,
    example: { lotId: example.LOT_ID, seq: 1 },
    answer: EntriesSince,
    answerExample: { entries: [example.ENTRY] },
    refusals: ['lot.not_found'],
  },
  'event:join': {
    summary: 'Watch all lots of an event.',
    message: JoinEventMessage,
    example: { eventId: example.EVENT_ID },
    answer: JoinedEvent,
    answerExample: { lots: [example.FRAME] },
    refusals: ['event.not_found'],
  },
  'clock:sync': {
    summary: 'The database’s clock: offset and round trip follow from the three times and the time of arrival.',
    message: ClockSyncMessage,
    example: { t0: 1_771_900_000_000 },
    answer: SyncedClock,
    answerExample: { t0: 1_771_900_000_000, t1: 1_771_900_000_012, t2: 1_771_900_000_013 },
    refusals: [],
  },
  'bid:place': {
    summary: 'A bid. The same `bidId` again, by HTTP too, is answered with the first answer.',
    message: PlaceBidMessage,
    example: { lotId: example.LOT_ID, bidId: example.BID_ID, amount: '101000' },
    answer: PlacedBid,
    answerExample: { bid: example.BID },
    refusals: ['auth.required', 'lot.not_found', ...BID_REASONS],
  },
  'proxy:set': {
    summary: 'A maximum. Answered and remembered as a bid is; nobody else is told how much it is.',
    message: SetProxyMessage,
    example: { lotId: example.LOT_ID, bidId: example.BID_ID, maximum: '150000' },
    answer: PlacedBid,
    answerExample: { bid: { ...example.BID, salt: example.SALT } },
    refusals: ['auth.required', 'lot.not_found', ...BID_REASONS],
  },
} as const satisfies Record<string, ClientEvent>;
export type ClientEventName = keyof typeof CLIENT_EVENTS;

/** Every event that the server sends. Nothing in them names or counts bidders; codes are of one lot. */
export const SERVER_EVENTS = {
  'lot:frame': {
    summary: 'The newest state of a lot, at most some twenty-five a second, and the heartbeat, at least every 2 s.',
    message: LotFrame,
    example: example.FRAME,
  },
  'lot:closed': {
    summary: 'How a lot ended, to those who watch it or its event; after the frame that shows it closed.',
    message: LotClosedFrame,
    example: example.CLOSED,
  },
  'event:frame': {
    summary: 'What changed among an event’s lots.',
    message: EventFrame,
    example: { eventId: example.EVENT_ID, lots: [example.STANDING] },
  },
  notice: {
    summary: 'An announcement from the auctioneer or the centre, to those who follow its event or one of its lots.',
    message: Notice,
    example: example.NOTICE,
  },
} as const satisfies Record<keyof LiveEvents, ServerEvent>;
