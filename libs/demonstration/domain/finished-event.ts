/** The finished event as it was planned: what each lot asked, who bid, when. Amounts in fen; deterministic. */

export const FINISHED_LOTS = 50;
export const SIGNED_DEALS = 10;
export const LOT_MINUTES = 10;
/** Between the openings of one lot and the next. */
export const STAGGER_MINUTES = 4;

export interface PlannedBid {
  /** Which of the example bidders. */
  readonly bidder: number;
  readonly amount: bigint;
  /** After the opening. */
  readonly seconds: number;
}

export interface PlannedLot {
  readonly number: number;
  readonly startPrice: bigint;
  readonly step: bigint;
  readonly deposit: bigint;
  readonly reserve: bigint | null;
  /** Who registers, qualifies and gets a code, whether he bids or not. */
  readonly bidders: readonly number[];
  readonly bids: readonly PlannedBid[];
}

const WAN = 1_000_000n;

/** Four fifths of what the holder asks, in whole 万元. */
export const startPriceOf = (askingPrice: bigint): bigint => roundedToWan((askingPrice * 8n) / 10n);

/**
 * Every fourth lot is the signing holder's (choose-projects.ts) and is sold, of the others two; the rest finds no bidder or stays below
 * its secret reserve.
 */
export function planLot(number: number, startPrice: bigint): PlannedLot {
  const step = startPrice >= 100n * WAN ? 2n * WAN : WAN;
  const bidders = [number, number + 1, number + 2].slice(0, 2 + (number % 2)).map((n) => n % 4);
  const sold = number % 4 === 1 || number % 16 === 2;
  const bids = sold || number % 2 === 0 ? planBids(number, startPrice, step, bidders) : [];
  const reserve = sold && number % 5 !== 0 ? null : sold ? startPrice + step : startPrice + 40n * step;
  return { number, startPrice, step, deposit: startPrice / 10n, reserve, bidders, bids };
}

/** They take turns, now and then by more than a step; the last bid of every third lot falls into the soft close. */
function planBids(number: number, startPrice: bigint, step: bigint, bidders: readonly number[]): PlannedBid[] {
  const bids: PlannedBid[] = [];
  let amount = startPrice;
  const count = 3 + ((number * 7) % 6);
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    const inSoftClose = isLast && number % 3 === 0;
    bids.push({
      bidder: bidders[i % bidders.length]!,
      amount,
      seconds: inSoftClose ? LOT_MINUTES * 60 - 20 : 25 + i * 40 + ((number * 13 + i * 29) % 30),
    });
    amount += step * BigInt(1 + ((number + i) % 4 === 0 ? 2 : 0));
  }
  return bids;
}

const roundedToWan = (fen: bigint) => (fen < WAN ? WAN : (fen / WAN) * WAN);
