export const NEXT_LOTS = 33;
/** So many open at a press of the officer's button, so soon and for so long. */
export const LOTS_AT_ONCE = 3;
export const OPENS_IN_SECONDS = 60;
export const LOT_SECONDS = 300;
export const SOFT_CLOSE_SECONDS = 60;

const WAN = 1_000_000n;

/** What a lot of the coming event asks, from what its holder asks. Fen. */
export function termsOf(askingPrice: bigint) {
  const start = (askingPrice * 8n) / 10n;
  const startPrice = start < WAN ? WAN : (start / WAN) * WAN;
  return { startPrice, step: startPrice >= 100n * WAN ? 2n * WAN : WAN, deposit: startPrice / 10n };
}
export const STAGGER_MINUTES = 4;
