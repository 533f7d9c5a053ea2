import type { LotSnapshot } from '@luochui/sales/wire/lot.js';

export interface Rung {
  readonly amount: string;
  /** How many steps above the current price; above the start price before the first bid. */
  readonly steps: number;
}

/** How far above the least amount each rung lies, in steps of the band that the current price is in. */
const ABOVE = [0, 1, 2, 3, 4, 6, 9, 14];

/** The step of the current band. */
export function stepOf({ currentPrice, rules }: Pick<LotSnapshot, 'currentPrice' | 'rules'>): bigint {
  const at = BigInt(currentPrice ?? rules.startPrice);
  return BigInt(rules.increments.findLast(({ from }) => BigInt(from) <= at)?.step ?? rules.increments[0]!.step);
}

/** The next amounts; what the price is until then is the server's to say (`leastNextAmount`). */
export function ladderOf(lot: LotSnapshot): Rung[] {
  const { currentPrice, leastNextAmount, rules } = lot;
  if (leastNextAmount === null) return [];
  const step = stepOf(lot);
  const least = BigInt(leastNextAmount);
  const base = BigInt(currentPrice ?? rules.startPrice);
  const first = step === 0n ? 0 : Number((least - base) / step);
  return ABOVE.map((above) => ({ amount: String(least + step * BigInt(above)), steps: first + above }));
}

/** Above this the announced typing guard asks the bidder to confirm; null without one. */
export function unguardedUpTo(lot: LotSnapshot): bigint | null {
  const { leastNextAmount, rules } = lot;
  if (rules.jumpConfirmSteps === undefined || leastNextAmount === null) return null;
  return BigInt(leastNextAmount) + BigInt(rules.jumpConfirmSteps) * stepOf(lot);
}

/** Price, commission and both together; whole fen, the commission rounded up as an invoice is. */
export function totalOf(amount: string, percent: number): string {
  const hundredths = BigInt(Math.round(percent * 100));
  return String(BigInt(amount) + (BigInt(amount) * hundredths + 9_999n) / 10_000n);
}
