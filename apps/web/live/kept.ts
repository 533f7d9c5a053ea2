import type { Bid } from '@luochui/sales/wire/bid.js';
import type { BidOrder } from './bid-fate.js';

/** On the device: a bid on its way outlives the page, so that its fate is asked after a reload; receipts outlive the sale. */
const inFlight = (lotId: string) => `luochui.bid-in-flight.${lotId}`;
const receipts = (lotId: string) => `luochui.receipts.${lotId}`;

/** A browser may forbid storage: then nothing is kept, and nothing breaks. */
function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See read().
  }
}

export const keptOrder = (lotId: string): BidOrder | null => read<BidOrder>(inFlight(lotId));
export const keepOrder = (lotId: string, order: BidOrder | null): void => write(inFlight(lotId), order);

export const keptReceipts = (lotId: string): Bid[] => read<Bid[]>(receipts(lotId)) ?? [];
export function keepReceipt(bid: Bid): Bid[] {
  const others = keptReceipts(bid.lotId).filter(({ bidId }) => bidId !== bid.bidId);
  const all = [...others, bid];
  write(receipts(bid.lotId), all);
  return all;
}
