import type { Ground, LotState, RefusalReason, Seen } from '@luochui/auction-engine';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Bid } from '../wire/bid.js';
import type { Entry } from '../wire/entry.js';
import type { Second } from './second-person.js';

/** A bid or a maximum as it arrives: who it is in this lot is looked up under the lock, so that a withdrawn bidder is refused at once. */
export interface BidRequest {
  readonly type: 'place-bid';
  readonly accountId: string;
  /** Hash of the token that it came with, which is looked up under the lock as well; the program's own bids have none. */
  readonly tokenHash?: string;
  readonly bidId: string;
  /** Fen; null of an envelope. */
  readonly amount: bigint | null;
  /** Of a maximum: what its commitment is made with. A bid without one is a plain bid. */
  readonly salt?: string;
  readonly confirmJump: boolean;
  readonly seen?: Seen;
  /** When its last byte was in; Unix milliseconds on the clock service's time. */
  readonly enteredAt: number;
}

/** What may be asked of a lot that was announced. */
export type LotCommand = BidRequest | ProceedRequest | HoldRequest | StaffCommand;

export interface ProceedRequest {
  readonly type: 'proceed';
  /** Whether time that was lost pauses the lot is asked now, and not only at its end. */
  readonly lostTime?: true;
  /** The database's clock was set forward by so much, and this process has not followed it yet. */
  readonly steppedByMs?: number;
}

/** The lot's record lacks an entry that was published. */
export interface HoldRequest {
  readonly type: 'hold';
  readonly published: Seen;
}

export type Direction = 'pause' | 'resume' | 'withdraw' | 'stop' | 'void-leader';

/** What staff decided, and what that rests on. */
export interface StaffCommand {
  readonly type: Direction;
  readonly reason: string;
  readonly document?: Ground;
  /** Of a void: the code that was seen leading. */
  readonly bidder?: string;
  /** Of a void: whose bids, if not the leader's. */
  readonly registrationId?: string;
  readonly actor: Actor;
  readonly second?: Second;
}

export interface Judged {
  readonly lot: LotState;
  /** Of a bid. */
  readonly answer?: Bid;
  /** Of a command of staff that came to nothing. */
  readonly refusal?: RefusalReason | 'lot.leader_changed';
  /** A bid whose token holds no more. */
  readonly signedOut?: true;
  /** A bid that can't be judged yet. */
  readonly held?: true;
  /** Whether too many refusals make a bidder busy. */
  readonly refusalLimit: boolean;
}

/** A lot after a commit that moved it, with what was written. */
export interface LotMove {
  readonly lot: LotState;
  readonly entries: readonly Entry[];
}
