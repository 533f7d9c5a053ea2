import type { CountedBid } from './command.js';
import type { WireEntry } from './record.js';
import type { RulesDocument } from './rules.js';

/** A maximum whose opening is known, to the record's reader after the end, to the house before. */
export interface OpenedMaximum {
  readonly bidId: string;
  readonly bidder: string;
  readonly amount: bigint;
}

/**
 * What counts in a recomputation: plain bids and maxima, as they were accepted. Not what a maximum bid by itself: the formula
 * says that again. Of bidders who were voided nothing; where a void reopens the lot nothing that came before.
 */
export function countedBids(
  entries: readonly WireEntry[],
  maxima: ReadonlyMap<number, OpenedMaximum>,
  onVoid: RulesDocument['onVoid'],
): CountedBid[] {
  let counted: CountedBid[] = [];
  for (const entry of entries) {
    const { seq, type } = entry;
    if (type === 'bid.accepted' && entry.origin !== 'proxy') {
      const { bidId, bidder, amount, enteredAt } = entry as Fields<'bidId' | 'bidder' | 'amount' | 'enteredAt'>;
      const bid = { bidId, bidder, amount: BigInt(amount), enteredAt: Date.parse(enteredAt) };
      counted.push({ kind: 'bid', seq, ...bid });
    }
    const maximum = type === 'proxy.set' && maxima.get(seq);
    if (maximum) {
      const { bidId, bidder, amount } = maximum;
      const { enteredAt } = entry as Fields<'enteredAt'>;
      counted.push({ kind: 'maximum', seq, bidId, bidder, amount, enteredAt: Date.parse(enteredAt) });
    }
    if (type === 'leader.voided')
      counted = onVoid === 'recompute' ? counted.filter(({ bidder }) => bidder !== entry.bidder) : [];
  }
  return counted;
}

type Fields<Names extends string> = WireEntry & { readonly [name in Names]: string };
