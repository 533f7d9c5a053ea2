import { isOnLadder, leastMaximum, leastNextAmount, unguardedUpTo } from './amounts.js';
import type { PlaceBid, SetProxy } from './command.js';
import type { BidAccepted, Entry, RejectionReason } from './entry.js';
import { refused, type Decision } from './decision.js';
import { isRunning, type LotState } from './lot.js';
import { rank, type Offer, type Ranked } from './ranking.js';

/** Reasons in the order of protocol.md: the first that applies is told. */
export function decideBid(state: LotState, bid: PlaceBid | SetProxy, at: number): Decision {
  if (bid.forked) return refused('record.fork');
  const waits = outsideTheBidding(state, bid, at);
  if (waits) return waits;
  if (bid.type === 'set-proxy' ? !state.rules.proxyBids : bid.wrongKind) return refused('bid.wrong_kind');
  const offer = offerOf(bid);
  const reason = reasonAgainst(state, offer, bid.confirmJump ?? false);
  if (reason) return { entries: [rejection(state, bid, offer, reason)] };
  const ranked = rank(state, offer);
  const acts = accepted(state, bid, ranked);
  const extended = acts.length === 0 ? [] : extension(state, bid.enteredAt);
  if (bid.type === 'place-bid') return { entries: [...acts, ...extended] };
  const { commitment, enteredAt, seen } = bid;
  const maximum = bid.bidder === state.leader ? ranked.maximum : state.maximum;
  return { entries: [{ type: 'proxy.set', enteredAt, commitment, seen, maximum }, ...acts, ...extended] };
}

function outsideTheBidding(state: LotState, { enteredAt }: PlaceBid | SetProxy, at: number): Decision | null {
  const { status, opensAt, endsAt } = state;
  switch (status) {
    case 'draft':
    case 'paused':
      return refused('bid.not_open');
    case 'announced':
      return enteredAt < opensAt ? refused('bid.not_open') : { entries: [], held: true };
    case 'closed':
      if (enteredAt < opensAt) return refused('bid.not_open');
      return refused(enteredAt > endsAt ? 'bid.too_late' : 'bid.not_recorded');
    case 'open':
      if (enteredAt < opensAt) return refused('bid.not_open');
      // At the end itself a bid is in time.
      return enteredAt > endsAt || !isRunning(state, at) ? { entries: [], held: true } : null;
  }
}

function offerOf(bid: PlaceBid | SetProxy): Offer {
  const { bidId, bidder, enteredAt } = bid;
  if (bid.type === 'place-bid') return { kind: 'bid', bidId, bidder, enteredAt, amount: bid.amount };
  return { kind: 'maximum', bidId, bidder, enteredAt, amount: bid.maximum };
}

function reasonAgainst(state: LotState, offer: Offer, confirmed: boolean): RejectionReason | null {
  const { kind, bidder, amount } = offer;
  // A leader bids against the reserve, not against himself.
  if (kind === 'bid' && bidder === state.leader && state.reserveMet !== false) return 'bid.own_lead';
  if (amount < leastOf(state, offer)) return 'bid.too_low';
  if (!isOnLadder(state, amount)) return 'bid.not_a_step';
  const unguarded = unguardedUpTo(state);
  return unguarded !== null && amount > unguarded && !confirmed ? 'bid.jump_unconfirmed' : null;
}

const leastOf = (state: LotState, { kind, bidder }: Offer) =>
  kind === 'bid' ? leastNextAmount(state) : leastMaximum(state, bidder);

/** What a leader would pay, or what was typed by mistake, is nobody else's business. */
const KEPT_PRIVATE: ReadonlySet<RejectionReason> = new Set(['bid.own_lead', 'bid.jump_unconfirmed']);

function rejection(state: LotState, { seen }: PlaceBid | SetProxy, offer: Offer, reason: RejectionReason): Entry {
  const { kind, bidId, bidder, amount, enteredAt } = offer;
  return {
    type: 'bid.rejected',
    bidId,
    bidder,
    amount: kind === 'maximum' || KEPT_PRIVATE.has(reason) ? undefined : amount,
    enteredAt,
    origin: kind === 'maximum' ? 'proxy' : 'online',
    reason,
    leastNextAmount: leastOf(state, offer),
    seen,
  };
}

/** `seen` is the bidder's who sent this bid, and stands where his own answer does. */
function accepted(state: LotState, bid: PlaceBid | SetProxy, { acts, maximum }: Ranked): BidAccepted[] {
  return acts.map((act, i) => ({
    type: 'bid.accepted',
    ...act,
    seen: i === 0 && bid.type === 'place-bid' ? bid.seen : undefined,
    maximum: act.leading ? maximum : state.maximum,
  }));
}

function extension({ endsAt, capEndsAt, rules }: LotState, enteredAt: number): Entry[] {
  if (rules.windowMs === 0 || enteredAt < endsAt - rules.windowMs) return [];
  const extended = Math.min(enteredAt + rules.extendMs, capEndsAt ?? Infinity);
  return extended > endsAt ? [{ type: 'lot.extended', endsAt: extended }] : [];
}
