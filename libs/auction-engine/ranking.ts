import { leastNextAmount, stepAt } from './amounts.js';
import type { CountedBid } from './command.js';
import type { LotState, StandingMaximum } from './lot.js';
import type { Rules } from './rules.js';

/** What bids and maxima make of a lot. */
export type Standing = Pick<LotState, 'price' | 'leader' | 'maximum' | 'reserveMet' | 'rules'>;

export type Offer = Omit<CountedBid, 'seq'>;

/** An amount that becomes a bid: the offer's own, or the leader's that answers it from his maximum. */
export interface Act {
  readonly bidder: string;
  readonly bidId: string;
  readonly enteredAt: number;
  readonly amount: bigint;
  readonly origin: 'online' | 'proxy';
  readonly leading: boolean;
}

/** The last act is the leader's; none when neither price nor leader change. */
export interface Ranked {
  readonly acts: readonly Act[];
  readonly maximum: StandingMaximum | null;
}

/**
 * The one formula of ascending bids: domain.md, "Proxy bids". Refuses nothing, so that it serves the recomputation too: there an
 * amount below the price still is the second one that a maximum answers. Of two equal amounts the one that stood before is the earlier.
 */
export function rank(lot: Standing, offer: Offer): Ranked {
  const { price, leader, maximum } = lot;
  if (price === null || leader === null) return leads(lot, offer, leastNextAmount(lot));
  if (offer.bidder === leader) return ofLeader(lot, offer, price);
  const top = maximum?.amount ?? price;
  if (offer.amount > top) return leads(lot, offer, top + stepAt(lot.rules, top));
  if (!maximum) return { acts: [], maximum };
  const answer = atLeastReserve(lot, smaller(top, offer.amount + stepAt(lot.rules, offer.amount)), top);
  if (answer <= price) return { acts: [], maximum };
  const { bidId, enteredAt } = maximum;
  const answered: Act = { bidder: leader, bidId, enteredAt, amount: answer, origin: 'proxy', leading: true };
  return { acts: [act(offer, offer.amount, false), answered], maximum };
}

/** `enough`: what a maximum has to bid to lead. */
function leads(lot: Standing, offer: Offer, enough: bigint): Ranked {
  const { kind, amount } = offer;
  if (kind === 'bid') return { acts: [act(offer, amount)], maximum: null };
  const bid = atLeastReserve(lot, smaller(amount, enough), amount);
  return { acts: [act(offer, bid)], maximum: maximumOf(offer) };
}

/** He bids against the reserve, not against himself. */
function ofLeader(lot: Standing, offer: Offer, price: bigint): Ranked {
  const { maximum } = lot;
  if (offer.kind === 'bid') {
    if (offer.amount <= price) return { acts: [], maximum };
    return { acts: [act(offer, offer.amount)], maximum: maximum && maximum.amount >= offer.amount ? maximum : null };
  }
  const own = offer.amount > price ? offer.amount : price;
  const reached = atLeastReserve(lot, price, own);
  return { acts: reached > price ? [act(offer, reached)] : [], maximum: maximumOf({ ...offer, amount: own }) };
}

/** When the top reaches the reserve, the price does. */
function atLeastReserve({ rules: { reserve } }: Standing, price: bigint, top: bigint): bigint {
  return reserve !== null && price < reserve && reserve <= top ? reserve : price;
}

const act = ({ bidder, bidId, enteredAt, kind }: Offer, amount: bigint, leading = true): Act => {
  return { bidder, bidId, enteredAt, amount, origin: kind === 'bid' ? 'online' : 'proxy', leading };
};

const maximumOf = ({ bidId, amount, enteredAt }: Offer): StandingMaximum => ({ bidId, amount, enteredAt });

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);

/** What the rules give for these alone, in their order. */
export function rankAll(rules: Rules, offers: readonly Offer[]): Standing {
  let standing: Standing = nobody(rules);
  for (const offer of offers) {
    const { acts, maximum } = rank(standing, offer);
    const last = acts.at(-1);
    standing = { ...standing, maximum, ...(last && { price: last.amount, leader: last.bidder }) };
  }
  return standing;
}

const nobody = (rules: Rules): Standing => ({ price: null, leader: null, maximum: null, reserveMet: null, rules });
