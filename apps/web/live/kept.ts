import type { Bid } from '@luochui/sales/wire/bid.js';
import type { BidOrder } from './bid-fate.js';
import { forgetOldestHeads } from './seen-heads.js';
import { keysOf, read, write } from './storage.js';

/**
 * On the device, apart for each account: a bid on its way outlives the page, so that its fate is asked after a reload and by any
 * tab; receipts outlive the sale. Each bid has a key of its own, or two tabs would overwrite each other's.
 */
const inFlight = (owner: string, lotId: string) => `luochui.bid-in-flight.${owner}.${lotId}.`;
const receipts = (owner: string, lotId: string) => `luochui.receipts.${owner}.${lotId}`;

/** So many of one lot; the oldest go first. */
const RECEIPTS_KEPT = 500;

export interface KeptOrder extends BidOrder {
  /** When it was first sent, on this machine's clock. */
  readonly sentAt: number;
}

/** Those whose fate isn't known, in any tab; oldest first. */
export function keptOrders(owner: string, lotId: string): KeptOrder[] {
  const orders = keysOf(inFlight(owner, lotId)).map((key) => read<KeptOrder>(key));
  return orders.filter((order) => order !== null).sort((a, b) => a.sentAt - b.sentAt);
}
export const keepOrder = (owner: string, order: KeptOrder): void =>
  write(inFlight(owner, order.lotId) + order.bidId, order, forgetOldestHeads);
export const forgetOrder = (owner: string, { lotId, bidId }: BidOrder): void =>
  write(inFlight(owner, lotId) + bidId, null);

export const keptReceipts = (owner: string, lotId: string): Bid[] => read<Bid[]>(receipts(owner, lotId)) ?? [];
export function keepReceipt(owner: string, bid: Bid): Bid[] {
  const others = keptReceipts(owner, bid.lotId).filter(({ bidId }) => bidId !== bid.bidId);
  const all = [...others, bid].slice(-RECEIPTS_KEPT);
  write(receipts(owner, bid.lotId), all, forgetOldestHeads);
  return all;
}

/** Tells when another tab of this browser kept or settled something of this lot. */
export function onOtherTab(owner: string, lotId: string, tell: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(inFlight(owner, lotId)) || key === receipts(owner, lotId)) tell();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
