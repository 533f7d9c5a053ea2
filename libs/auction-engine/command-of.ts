import { currentStep, unguardedUpTo } from './amounts.js';
import type { Command, LotState, Seen } from './lot.js';
import type { WireEntry } from './record.js';

/**
 * The command that an entry is the first answer to, or null for one that only ever follows another. What the record leaves out
 * is put in again as anything that the rules answer in the same way.
 */
export function commandOf(entry: WireEntry, state: LotState, admitted: number): Command | null {
  switch (entry.type) {
    case 'lot.announced': {
      const { opensAt, endsAt, drawCommitment } = entry as Fields<'opensAt' | 'endsAt' | 'drawCommitment'>;
      return { type: 'announce', opensAt: Date.parse(opensAt), endsAt: Date.parse(endsAt), drawCommitment };
    }
    case 'bidders.admitted': {
      const { commitment } = entry as Fields<'commitment'>;
      if (state.status !== 'announced') return { type: 'admit', commitment };
      return { type: 'proceed', admissions: { count: admitted, commitment } };
    }
    case 'lot.closed':
      return { type: 'proceed', admissions: { count: admitted, commitment: '' } };
    case 'bid.accepted':
    case 'bid.rejected':
      return bidOf(entry as WireEntry & BidFields, state);
    case 'lot.paused':
    case 'lot.resumed': {
      const { reason } = entry as Fields<'reason'>;
      return { type: entry.type === 'lot.paused' ? 'pause' : 'resume', reason };
    }
    default:
      return null;
  }
}

type Fields<Names extends string> = WireEntry & { readonly [name in Names]: string };
type BidFields = { readonly bidId: string; readonly bidder: string; readonly enteredAt: string } & {
  readonly amount?: string;
  readonly reason?: string;
  readonly seen?: Seen;
};

function bidOf(entry: BidFields, state: LotState): Command {
  const { bidId, bidder, amount, enteredAt, reason, seen } = entry;
  return {
    type: 'place-bid',
    bidId,
    bidder,
    amount: amount === undefined ? amountBehind(reason, state) : BigInt(amount),
    confirmJump: reason !== 'bid.jump_unconfirmed',
    enteredAt: Date.parse(enteredAt),
    seen,
  };
}

function amountBehind(reason: string | undefined, state: LotState): bigint {
  const unguarded = unguardedUpTo(state);
  return reason === 'bid.jump_unconfirmed' && unguarded !== null ? unguarded + currentStep(state) : 0n;
}
