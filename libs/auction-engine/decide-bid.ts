import { isOnLadder, leastNextAmount, unguardedUpTo } from './amounts.js';
import { DRAIN_MS, type Decision, type Entry, type LotState, type PlaceBid, type RejectionReason } from './lot.js';

/** Reasons in the order of protocol.md: the first that applies is told. */
export function decideBid(state: LotState, bid: PlaceBid, at: number): Decision {
  if (bid.forked) return { entries: [], refusal: 'record.fork' };
  const waits = outsideTheBidding(state, bid, at);
  if (waits) return waits;
  if (bid.wrongKind) return { entries: [], refusal: 'bid.wrong_kind' };
  const reason = reasonAgainst(state, bid);
  if (reason) return { entries: [rejection(state, bid, reason)] };
  const { bidId, bidder, amount, enteredAt, seen } = bid;
  const accepted: Entry = {
    type: 'bid.accepted',
    bidId,
    bidder,
    amount,
    enteredAt,
    origin: 'online',
    leading: true,
    seen,
  };
  return { entries: [accepted, ...extension(state, enteredAt)] };
}

function outsideTheBidding(
  { status, opensAt, endsAt }: LotState,
  { enteredAt }: PlaceBid,
  at: number,
): Decision | null {
  switch (status) {
    case 'draft':
    case 'paused':
      return { entries: [], refusal: 'bid.not_open' };
    case 'announced':
      return enteredAt < opensAt ? { entries: [], refusal: 'bid.not_open' } : { entries: [], held: true };
    case 'closed':
      return { entries: [], refusal: enteredAt > endsAt ? 'bid.too_late' : 'bid.not_recorded' };
    case 'open':
      if (enteredAt < opensAt) return { entries: [], refusal: 'bid.not_open' };
      // At the end itself a bid is in time. When the drain is over the lot is closed first, however late the closer.
      return enteredAt > endsAt || at >= endsAt + DRAIN_MS ? { entries: [], held: true } : null;
  }
}

function reasonAgainst(state: LotState, { bidder, amount, confirmJump }: PlaceBid): RejectionReason | null {
  // A leader bids against the reserve, not against himself.
  if (bidder === state.leader && state.reserveMet !== false) return 'bid.own_lead';
  if (amount < leastNextAmount(state)) return 'bid.too_low';
  if (!isOnLadder(state, amount)) return 'bid.not_a_step';
  const unguarded = unguardedUpTo(state);
  return unguarded !== null && amount > unguarded && !confirmJump ? 'bid.jump_unconfirmed' : null;
}

/** What a leader would pay, or what was typed by mistake, is nobody else's business. */
const KEPT_PRIVATE: ReadonlySet<RejectionReason> = new Set(['bid.own_lead', 'bid.jump_unconfirmed']);

function rejection(
  state: LotState,
  { bidId, bidder, amount, enteredAt, seen }: PlaceBid,
  reason: RejectionReason,
): Entry {
  return {
    type: 'bid.rejected',
    bidId,
    bidder,
    amount: KEPT_PRIVATE.has(reason) ? undefined : amount,
    enteredAt,
    origin: 'online',
    reason,
    leastNextAmount: leastNextAmount(state),
    seen,
  };
}

function extension({ endsAt, capEndsAt, rules }: LotState, enteredAt: number): Entry[] {
  if (rules.windowMs === 0 || enteredAt < endsAt - rules.windowMs) return [];
  const extended = Math.min(enteredAt + rules.extendMs, capEndsAt ?? Infinity);
  return extended > endsAt ? [{ type: 'lot.extended', endsAt: extended }] : [];
}
