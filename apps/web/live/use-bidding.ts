import type { Bid } from '@luochui/sales/wire/bid.js';
import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uuid } from '../api/uuid.js';
import { askFate, sendBid, type BidOrder, type Fate } from './bid-fate.js';
import { forgetOrder, keepOrder, keepReceipt, keptOrders, keptReceipts, onOtherTab, type KeptOrder } from './kept.js';

const ASK_AGAIN_MS = 1_000;
/**
 * A bid that a process doesn't know may still be held by another until the end of a drain, or be on its way from the page that sent
 * it: lost is only what has been unknown for so long, and was sent at least so long ago (longer than a page tries to send).
 */
const UNKNOWN_MS = 4_000;
const SENDING_MS = 11_000;

/** The bid on its way. `asking`: its answer is late or lost, its fate is being asked. */
export interface InFlight {
  readonly order: KeptOrder;
  readonly asking: boolean;
}
/** `asked`: its answer was late, and the reader was told that it was on its way. */
export type ToldFate = Fate & { readonly order: BidOrder; readonly asked: boolean };

/**
 * One bid at a time. It is never shown as placed before an answer says so, and never sent under a second id: whatever is repeated
 * carries the first one, which the lot counts once. `owner` is the account; nobody bids before it is known.
 */
export function useBidding(
  lot: LotSnapshot,
  entries: readonly Entry[],
  owner: string | undefined,
  heard: (bid: Bid) => void,
) {
  const { lotId } = lot;
  // A new function with every picture of the page must not begin the asking anew.
  const tell = useRef(heard);
  tell.current = heard;
  const [inFlight, setInFlight] = useState<InFlight | null>(null);
  const [fate, setFate] = useState<ToldFate | null>(null);
  const [receipts, setReceipts] = useState<Bid[]>([]);
  // Of this tab, until its answer is there: nobody else asks for it.
  const sending = useRef<string | null>(null);

  const settle = useCallback(
    (order: KeptOrder, settled: Fate, asked: boolean, isNews = !asked) => {
      if (sending.current === order.bidId) sending.current = null;
      setInFlight((now) => (now?.order.bidId === order.bidId ? null : now));
      if (owner === undefined) return;
      forgetOrder(owner, order);
      setFate({ ...settled, order, asked });
      if (settled.kind !== 'decided') return;
      setReceipts(keepReceipt(owner, settled.bid));
      // Asked for, it says who led when the bid was judged, and another may have outbid it since: where the lot is now, its frame says.
      if (isNews) tell.current(settled.bid);
    },
    [owner],
  );

  // What an earlier page or another tab has left on its way is asked for here too; whoever learns it first tells the others.
  useEffect(() => {
    if (owner === undefined) return;
    const look = () => {
      setReceipts(keptReceipts(owner, lotId));
      if (sending.current !== null) return;
      const order = keptOrders(owner, lotId)[0];
      // What another tab has settled is shown as on its way until this one can say what became of it.
      if (order) setInFlight((now) => (order.bidId === now?.order.bidId ? now : { order, asking: true }));
    };
    look();
    return onOtherTab(owner, lotId, look);
  }, [owner, lotId, fate]);

  useEffect(() => {
    if (!inFlight?.asking || owner === undefined || sending.current === inFlight.order.bidId) return;
    const { order } = inFlight;
    let over = false;
    let unknownSince: number | null = null;
    const askOn = async () => {
      const found = await askFate(order);
      if (over) return;
      unknownSince = found === 'unknown' ? (unknownSince ?? Date.now()) : null;
      if (found !== null && found !== 'unknown') return settle(order, found, true);
      const now = Date.now();
      const isLost = unknownSince !== null && now - unknownSince >= UNKNOWN_MS && now - order.sentAt >= SENDING_MS;
      if (isLost) return settle(order, { kind: 'lost' }, true);
      timer = setTimeout(() => void askOn(), ASK_AGAIN_MS);
    };
    let timer = setTimeout(() => void askOn(), 0);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [inFlight, owner, settle]);

  // Another tab has its answer.
  useEffect(() => {
    const bid = inFlight?.asking && receipts.find(({ bidId }) => bidId === inFlight.order.bidId);
    if (bid) settle(inFlight.order, { kind: 'decided', bid }, true);
  }, [inFlight, receipts, settle]);

  // A network may bring at last what it was given long ago: it is told as soon as the record shows it.
  useEffect(() => {
    if (fate?.kind !== 'lost' || !entries.some(({ bidId }) => bidId === fate.order.bidId)) return;
    setFate(null);
    setInFlight({ order: { ...fate.order, sentAt: Date.now() }, asking: true });
  }, [fate, entries]);

  const send = async (kind: BidOrder['kind'], amount: string, confirmJump = false) => {
    if (owner === undefined || inFlight || sending.current !== null || keptOrders(owner, lotId).length > 0) return;
    const seen = { seq: lot.seq, head: lot.head };
    const common = { lotId, bidId: uuid(), kind, amount, seen, sentAt: Date.now() };
    const order: KeptOrder = confirmJump ? { ...common, confirmJump } : common;
    sending.current = order.bidId;
    keepOrder(owner, order);
    setFate(null);
    setInFlight({ order, asking: false });
    let late = false;
    const found = await sendBid(order, () => {
      late = true;
      setInFlight({ order, asking: true });
    });
    if (found) return settle(order, found, late, true);
    sending.current = null;
    setReceipts(keptReceipts(owner, lotId));
    setInFlight({ order, asking: true });
  };
  return { send, inFlight, fate, receipts };
}
