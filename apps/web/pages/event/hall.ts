import type { SaleEvent } from '@luochui/sales/wire/event.js';
import type { HallLot } from '@luochui/sales/wire/hall.js';

export type Kind = 'live' | 'coming' | 'closed';
export const FILTERS = ['all', 'mine', 'live', 'coming', 'closed'] as const;
export type Filter = (typeof FILTERS)[number];
export type TileStanding = 'leading' | 'outbid' | 'won' | null;

/** The last minute is vermilion. */
export const LAST_MS = 60_000;

export const kindOf = ({ status }: HallLot): Kind =>
  status === 'closed' ? 'closed' : status === 'open' || status === 'paused' ? 'live' : 'coming';

const end = ({ endsAt }: HallLot): number => Date.parse(endsAt);

/** Running ones by their end, the rest in the order of the sale. */
export function sorted(lots: readonly HallLot[]): Record<Kind, HallLot[]> {
  const of = (kind: Kind) => lots.filter((lot) => kindOf(lot) === kind);
  return {
    live: of('live').sort((a, b) => end(a) - end(b) || a.number - b.number),
    coming: of('coming').sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt) || a.number - b.number),
    closed: of('closed').sort((a, b) => a.number - b.number),
  };
}

export interface HallFigures {
  readonly closed: number;
  readonly sold: number;
  /** Fen. */
  readonly value: string;
  readonly highest: string | null;
}

/** As of what the page shows, so that tiles and figures agree. */
export function figuresOf(lots: readonly HallLot[], event: SaleEvent): HallFigures {
  const sold = lots.filter(({ outcome, currentPrice }) => outcome === 'sold' && currentPrice !== null);
  const prices = sold.map(({ currentPrice }) => BigInt(currentPrice!));
  const sum = prices.reduce((a, b) => a + b, 0n);
  const highest = prices.reduce((a, b) => (b > a ? b : a), 0n);
  return {
    closed: lots.filter((lot) => kindOf(lot) === 'closed').length,
    sold: sold.length,
    value: lots.length === 0 ? event.soldValue : String(sum),
    highest: sold.length === 0 ? null : String(highest),
  };
}

export const isLast = (lot: HallLot, now: number): boolean => lot.status === 'open' && end(lot) - now <= LAST_MS;
