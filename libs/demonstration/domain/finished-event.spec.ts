import { describe, expect, it } from '@jest/globals';
import { FINISHED_LOTS, LOT_MINUTES, SIGNED_DEALS, planLot, startPriceOf } from './finished-event.js';

const lots = Array.from({ length: FINISHED_LOTS }, (_, i) =>
  planLot(i + 1, startPriceOf(80_000_000n + BigInt(i) * 1_500_000n)),
);
const sold = lots.filter(({ bids, reserve }) => bids.length > 0 && bids.at(-1)!.amount >= (reserve ?? 0n));

describe('the plan of the finished event', () => {
  it('sells enough for the signed deals and leaves some unsold for both reasons', () => {
    expect(sold.length).toBeGreaterThan(SIGNED_DEALS);
    expect(lots.filter(({ bids }) => bids.length === 0)).not.toHaveLength(0);
    expect(
      lots.filter(({ bids, reserve }) => bids.length > 0 && bids.at(-1)!.amount < (reserve ?? 0n)),
    ).not.toHaveLength(0);
  });

  it('lets only those bid who registered, never against themselves, at least a step higher and in order of time', () => {
    for (const { bids, bidders, startPrice, step } of lots)
      bids.forEach((bid, i) => {
        const before = bids[i - 1];
        expect(bidders).toContain(bid.bidder);
        expect(bid.seconds).toBeLessThan(LOT_MINUTES * 60);
        expect(bid.amount).toBeGreaterThanOrEqual(before ? before.amount + step : startPrice);
        if (!before) return;
        expect(bid.bidder).not.toBe(before.bidder);
        expect(bid.seconds).toBeGreaterThan(before.seconds);
      });
  });

  it('asks a deposit of 5 to 20 % of the start price', () => {
    for (const { deposit, startPrice } of lots) {
      expect(deposit * 20n).toBeGreaterThanOrEqual(startPrice);
      expect(deposit * 5n).toBeLessThanOrEqual(startPrice);
    }
  });
});
