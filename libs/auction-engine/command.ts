import type { Ground } from './lot.js';

/** The newest entry that a client knew; `{seq: 0, head: rulesHash}` is the beginning. */
export interface Seen {
  readonly seq: number;
  readonly head: string;
}

interface FromBidder {
  readonly bidId: string;
  readonly bidder: string;
  readonly confirmJump?: boolean;
  readonly enteredAt: number;
  readonly seen?: Seen;
  /** That `seen` is not in this lot's chain. Who holds the chain finds out; the engine has only its head. */
  readonly forked?: boolean;
}

export interface PlaceBid extends FromBidder {
  readonly type: 'place-bid';
  readonly amount: bigint;
  /** An envelope, say: a bid of a kind that this format doesn't take. */
  readonly wrongKind?: boolean;
}

/** Up to how much the lot may bid for the bidder. A leader's own replaces the one that stands. */
export interface SetProxy extends FromBidder {
  readonly type: 'set-proxy';
  readonly maximum: bigint;
  /** `bidCommitment` of what the record opens after the end. */
  readonly commitment: string;
}

export interface Announce {
  readonly type: 'announce';
  readonly opensAt: number;
  readonly endsAt: number;
  readonly drawCommitment: string;
}

/** The entities behind the codes, as one hash; the number is nobody's business before the end. */
export interface Admissions {
  readonly count: number;
  readonly commitment: string;
}

/** From the last beat of any process before a gap to the next. */
export interface LostTime {
  readonly from: number;
  readonly to: number;
}

/** What time alone brings: the opening, a resumption, a pause for lost time, the end. Without effect when nothing is due. */
export interface Proceed {
  readonly type: 'proceed';
  /** Needed when the lot is to open. */
  readonly admissions?: Admissions;
  /** Disjoint. What lies before the opening or the last resumption may be among it, and does not count. */
  readonly lost?: readonly LostTime[];
  /** The time, on the clock as it went before, at which the database's clock was found to have been stepped. */
  readonly steppedAt?: number;
}

export interface Pause {
  readonly type: 'pause';
  readonly reason: string;
  /** What is left is counted from here, if not from the pause: an outage began before anybody could say so. */
  readonly since?: number;
  /** When it goes on by itself. */
  readonly resumesAt?: number;
}

export interface VoidLeader {
  readonly type: 'void-leader';
  /** Whose bids count as never made; the leader's if nobody else's. */
  readonly bidder?: string;
  readonly reason: string;
  readonly document?: Ground;
  /** `countedBids` of the lot, the voided bidder's among them. */
  readonly counted: readonly CountedBid[];
}

/** A plain bid or a maximum that was accepted, and counts: by the order of the record. */
export interface CountedBid {
  readonly kind: 'bid' | 'maximum';
  readonly seq: number;
  readonly bidId: string;
  readonly bidder: string;
  readonly amount: bigint;
  readonly enteredAt: number;
}

export type Command =
  | PlaceBid
  | SetProxy
  | Announce
  | Proceed
  /** Commits to all bidders again, before the first bid of one who was admitted after the opening. */
  | { readonly type: 'admit'; readonly commitment: string }
  | Pause
  | { readonly type: 'resume'; readonly reason: string }
  | VoidLeader
  /** How many bids entered in time and found the lot closed, so far. */
  | { readonly type: 'count-not-recorded'; readonly count: number }
  /** `stop` ends what has begun, `withdraw` what hasn't. */
  | { readonly type: 'stop' | 'withdraw'; readonly reason: string; readonly document?: Ground };
