import type { LotState } from './lot.js';
import type { Rules } from './rules.js';

type Priced = Pick<LotState, 'price' | 'rules'>;
type Led = Priced & Pick<LotState, 'leader'>;

/** The step of the band that an amount lies in. */
export const stepAt = ({ increments }: Pick<Rules, 'increments'>, amount: bigint): bigint =>
  (increments.findLast(({ from }) => from <= amount) ?? increments[0]!).step;

/** The step of the band that the current price lies in, before the first bid the start price. */
export const currentStep = ({ price, rules }: Priced): bigint => stepAt(rules, price ?? rules.startPrice);

export function leastNextAmount(lot: Priced): bigint {
  const { price, rules } = lot;
  if (price !== null) return price + currentStep(lot);
  return rules.firstBid === 'start' ? rules.startPrice : rules.startPrice + currentStep(lot);
}

/** A leader may lower a maximum to what is committed already; anybody else's has to be a bid. */
export const leastMaximum = (lot: Led, bidder: string): bigint =>
  lot.price !== null && bidder === lot.leader ? lot.price : leastNextAmount(lot);

/** With `multiple` an amount lies whole steps above the current price, the first one above the start price. */
export function isOnLadder(lot: Priced, amount: bigint): boolean {
  const { price, rules } = lot;
  return rules.stepMode === 'at-least' || (amount - (price ?? rules.startPrice)) % currentStep(lot) === 0n;
}

/** The typing guard: an amount above this needs to be confirmed. Null without a guard. */
export function unguardedUpTo(lot: Priced): bigint | null {
  const { jumpConfirmSteps } = lot.rules;
  return jumpConfirmSteps === null ? null : leastNextAmount(lot) + jumpConfirmSteps * currentStep(lot);
}
