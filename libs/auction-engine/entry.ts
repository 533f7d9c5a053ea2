import type { Seen } from './command.js';
import type { Ground, LotOutcome, StandingMaximum } from './lot.js';

/** The leader's maximum as it stands after the entry. It is never published: `judge` leaves it out of what is hashed and shown. */
interface Unpublished {
  readonly maximum?: StandingMaximum | null;
}

interface BidOf {
  readonly bidId: string;
  readonly bidder: string;
  readonly enteredAt: number;
  /** `proxy`: it comes from a maximum, whose `bidId` and `enteredAt` it has. */
  readonly origin: 'online' | 'proxy';
  readonly seen?: Seen;
}

export interface BidAccepted extends BidOf, Unpublished {
  readonly type: 'bid.accepted';
  readonly amount: bigint;
  readonly leading: boolean;
}

export interface BidRejected extends BidOf {
  readonly type: 'bid.rejected';
  /** Left out where it would tell what a bidder is ready to pay. */
  readonly amount?: bigint;
  readonly reason: RejectionReason;
  readonly leastNextAmount: bigint;
}

/** Recorded for all to see. */
export type RejectionReason = 'bid.own_lead' | 'bid.too_low' | 'bid.not_a_step' | 'bid.jump_unconfirmed';

/** That there is a maximum. Whose and how much, its opening tells after the end. */
export interface ProxySet extends Unpublished {
  readonly type: 'proxy.set';
  readonly enteredAt: number;
  readonly commitment: string;
  readonly seen?: Seen;
}

/** Whose bids never were, and the lot without them. */
export interface LeaderVoided extends Unpublished {
  readonly type: 'leader.voided';
  readonly bidder: string;
  readonly bidIds: readonly string[];
  readonly reason: string;
  readonly document?: Ground;
  readonly currentPrice?: bigint;
  readonly leader?: string;
}

export interface LotPaused {
  readonly type: 'lot.paused';
  readonly reason: string;
  readonly since?: number;
  readonly resumesAt?: number;
}

export type Entry =
  | {
      readonly type: 'lot.announced';
      readonly lotId: string;
      readonly opensAt: number;
      readonly endsAt: number;
      readonly rulesHash: string;
      readonly drawCommitment: string;
    }
  | { readonly type: 'bidders.admitted'; readonly commitment: string }
  | { readonly type: 'lot.opened'; readonly endsAt: number }
  | BidAccepted
  | BidRejected
  | ProxySet
  | LeaderVoided
  | { readonly type: 'lot.extended'; readonly endsAt: number }
  | LotPaused
  | { readonly type: 'lot.resumed'; readonly endsAt: number; readonly reason: string }
  | ({ readonly type: 'lot.closed' } & LotOutcome)
  /** After the closing: a ground for review, so everybody is told the number. */
  | { readonly type: 'not-recorded.counted'; readonly count: number };
