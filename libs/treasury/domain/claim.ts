/** All in whole fen; percentages of the first sale's price, as agreed. */
export interface FirstSale {
  readonly price: bigint;
  readonly deposit: bigint;
  readonly buyerCommissionPercent: number;
  readonly sellerCommissionPercent: number;
}

export interface DefaultClaim {
  readonly commissions: bigint;
  /** What the second sale brought less. */
  readonly shortfall: bigint;
  readonly claim: bigint;
  /** What is owed beyond the forfeited deposit. */
  readonly owed: bigint;
}

/**
 * What a defaulter owes (拍卖法 39): both commissions of the first sale, and the shortfall where the re-run brought less. The deposit
 * covers it first and is not given back where the claim is smaller.
 */
export function defaultClaim(first: FirstSale, secondPrice: bigint): DefaultClaim {
  const commission = (percent: number) => (first.price * BigInt(Math.round(percent * 100)) + 5_000n) / 10_000n;
  const commissions = commission(first.buyerCommissionPercent) + commission(first.sellerCommissionPercent);
  const shortfall = secondPrice < first.price ? first.price - secondPrice : 0n;
  const claim = commissions + shortfall;
  return { commissions, shortfall, claim, owed: claim > first.deposit ? claim - first.deposit : 0n };
}
