import { currentStep, leastMaximum, unguardedUpTo } from './amounts.js';
import type { Command, Seen } from './command.js';
import { countedBids, type OpenedMaximum } from './counted.js';
import type { Ground, LotState } from './lot.js';
import type { LotRecord, WireEntry } from './record.js';

/** What a reader of the record knows. */
export interface Known {
  readonly record: LotRecord;
  /** By the seq of their entries. */
  readonly opened: ReadonlyMap<number, OpenedMaximum>;
  /** That of a `proxy.set`, opened or not. */
  readonly maximumOf: (entry: WireEntry, lot: LotState) => OpenedMaximum;
}

/**
 * The command that an entry is the first answer to, or null for one that only ever follows another. What the record leaves out
 * is put in again as anything that the rules answer in the same way.
 */
export function commandOf(entry: WireEntry, state: LotState, known: Known): Command | null {
  const admitted = known.record.admissions.length;
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
      return closingOf(entry as WireEntry & Grounds, admitted);
    case 'bid.accepted':
      return bidOf(entry as WireEntry & BidFields, state);
    case 'bid.rejected':
      return entry.origin === 'proxy'
        ? refusedMaximum(entry as WireEntry & BidFields, state)
        : bidOf(entry as WireEntry & BidFields, state);
    case 'proxy.set': {
      const { commitment, enteredAt, seen } = entry as Fields<'commitment' | 'enteredAt'> & { readonly seen?: Seen };
      const { bidId, bidder, amount } = known.maximumOf(entry, state);
      const sent = { bidId, bidder, maximum: amount, confirmJump: true, enteredAt: Date.parse(enteredAt), seen };
      return { type: 'set-proxy', ...sent, commitment };
    }
    case 'leader.voided': {
      const { bidder, reason, document } = entry as WireEntry & Grounds & { readonly bidder: string };
      const before = known.record.entries.slice(0, entry.seq - 1);
      const counted = countedBids(before, known.opened, state.rules.onVoid);
      return { type: 'void-leader', bidder, reason, document, counted };
    }
    case 'lot.paused': {
      const { reason, since, resumesAt } = entry as Fields<'reason'> & Partial<Fields<'since' | 'resumesAt'>>;
      return { type: 'pause', reason, since: moment(since), resumesAt: moment(resumesAt) };
    }
    case 'lot.resumed': {
      const { reason } = entry as Fields<'reason'>;
      return reason === 'resumption.due' ? { type: 'proceed' } : { type: 'resume', reason };
    }
    case 'not-recorded.counted':
      return { type: 'count-not-recorded', count: entry.count as number };
    default:
      return null;
  }
}

type Fields<Names extends string> = WireEntry & { readonly [name in Names]: string };
interface Grounds {
  readonly reason: string;
  readonly document?: Ground;
}
type BidFields = { readonly bidId: string; readonly bidder: string; readonly enteredAt: string } & {
  readonly amount?: string;
  readonly reason?: string;
  readonly seen?: Seen;
};

const moment = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));

function closingOf({ outcome, reason, document }: WireEntry & Grounds, admitted: number): Command {
  if (outcome === 'withdrawn') return { type: 'withdraw', reason, document };
  if (outcome === 'stopped') return { type: 'stop', reason, document };
  return { type: 'proceed', admissions: { count: admitted, commitment: '' } };
}

function bidOf(entry: BidFields, state: LotState): Command {
  const { amount, reason } = entry;
  return {
    type: 'place-bid',
    ...sentBy(entry),
    amount: amount === undefined ? amountBehind(reason, state) : BigInt(amount),
  };
}

/** The record has no amount of a maximum that was refused: the reason tells enough of it. */
function refusedMaximum(entry: BidFields, state: LotState): Command {
  const { bidder, reason } = entry;
  const offTheLadder = leastMaximum(state, bidder) + 1n;
  const maximum = reason === 'bid.not_a_step' ? offTheLadder : amountBehind(reason, state);
  return { type: 'set-proxy', ...sentBy(entry), maximum, commitment: '' };
}

const sentBy = ({ bidId, bidder, enteredAt, reason, seen }: BidFields) => ({
  bidId,
  bidder,
  confirmJump: reason !== 'bid.jump_unconfirmed',
  enteredAt: Date.parse(enteredAt),
  seen,
});

function amountBehind(reason: string | undefined, state: LotState): bigint {
  const unguarded = unguardedUpTo(state);
  return reason === 'bid.jump_unconfirmed' && unguarded !== null ? unguarded + currentStep(state) : 0n;
}
