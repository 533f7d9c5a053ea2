import type { JsonWebKey } from 'node:crypto';
import type { LotRecord } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';
import type { LotClosedFrame, LotStanding } from '@luochui/sales/wire/lot.js';

/** A bid as its client made it. Sent again it is the same one. */
export interface Sent {
  readonly lotId: string;
  readonly bidder: string;
  readonly token: string;
  readonly bidId: string;
  readonly amount: string;
}

/** What a client heard of a bid: its answer, or the fate that it asked for. */
export interface Told {
  readonly sent: Sent;
  /** Counted over all clients; a question for the fate that was asked before an answer may well not know of it. */
  readonly asked: number;
  readonly heard: number;
  /** `x-instance` of the process that answered; null by socket. */
  readonly instance: string | null;
  readonly answer: Bid | 'unknown' | 'undecided';
}

/** A lot's state as somebody was shown it: by frame, by snapshot, or by an event's frame without entries. */
export type Shown = LotStanding & { readonly entries?: readonly Hashed[] };

interface Hashed {
  readonly seq: number;
  readonly hash: string;
}

/** An entry as the database holds it. */
export interface KeptEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly head: string;
  readonly signature: string;
  readonly keyId: string;
  readonly answer: Bid | null;
}

/** A lot as the database holds it. `record`: as anybody can download it, null before the closing. */
export interface KeptLot {
  readonly lotId: string;
  readonly seq: number;
  readonly head: string;
  readonly status: string;
  readonly price: string | null;
  readonly leader: string | null;
  readonly endsAt: string;
  readonly outcome: { readonly outcome: string; readonly price?: string; readonly winner?: string } | null;
  readonly rulesHash: string;
  readonly proxyBids: boolean;
  readonly entries: readonly KeptEntry[];
  readonly record: LotRecord | null;
}

/** All that was told, and all that was kept: what the checker judges. */
export interface History {
  readonly sent: readonly Sent[];
  readonly told: readonly Told[];
  readonly shown: readonly Shown[];
  readonly closings: readonly LotClosedFrame[];
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
  readonly lots: readonly KeptLot[];
}
