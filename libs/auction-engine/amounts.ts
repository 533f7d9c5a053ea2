import type { LotState } from './lot.js';

type Priced = Pick<LotState, 'price' | 'rules'>;

/** The step of the band that the current price lies in, before the first bid the start price. */
export function currentStep({ price, rules }: Priced): bigint {
  const at = price ?? rules.startPrice;
  return rules.increments.findLast(({ from }) => from <= at)!.step;
}

export function leastNextAmount(lot: Priced): bigint {
  const { price, rules } = lot;
  if (price !== null) return price + currentStep(lot);
  return rules.firstBid === 'start' ? rules.startPrice : rules.startPrice + currentStep(lot);
}

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
