import type { Bid } from '@luochui/sales/wire/bid.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uuid } from '../api/uuid.js';
import { askFate, sendBid, type BidOrder, type Fate } from './bid-fate.js';
import { keepOrder, keepReceipt, keptOrder, keptReceipts } from './kept.js';

const ASK_AGAIN_MS = 1_000;

/** The bid on its way. `asking`: its answer is late or lost, its fate is being asked. */
export interface InFlight {
  readonly order: BidOrder;
  readonly asking: boolean;
}

/**
 * One bid at a time. It is never shown as placed before an answer says so, and never sent under a second id: whatever is repeated
 * carries the first one, which the lot counts once.
 */
export function useBidding(lot: LotSnapshot, heard: (bid: Bid) => void) {
  const { lotId } = lot;
  const [inFlight, setInFlight] = useState<InFlight | null>(() => {
    const order = keptOrder(lotId);
    return order && { order, asking: true };
  });
  const [fate, setFate] = useState<(Fate & { amount: string }) | null>(null);
  const [receipts, setReceipts] = useState(() => keptReceipts(lotId));
  const busy = useRef(inFlight !== null);

  const settle = useCallback(
    (order: BidOrder, settled: Fate) => {
      busy.current = false;
      keepOrder(lotId, null);
      setInFlight(null);
      setFate({ ...settled, amount: order.amount });
      if (settled.kind !== 'decided') return;
      setReceipts(keepReceipt(settled.bid));
      heard(settled.bid);
    },
    [lotId, heard],
  );

  useEffect(() => {
    if (!inFlight?.asking) return;
    const { order } = inFlight;
    let over = false;
    const askOn = async () => {
      const found = await askFate(order);
      if (over) return;
      if (found) settle(order, found);
      else timer = setTimeout(() => void askOn(), ASK_AGAIN_MS);
    };
    let timer = setTimeout(() => void askOn(), 0);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [inFlight, settle]);

  const place = async (amount: string, confirmJump = false) => {
    if (busy.current) return;
    busy.current = true;
    const { seq, head } = lot;
    const order: BidOrder = { lotId, bidId: uuid(), amount, ...(confirmJump && { confirmJump }), seen: { seq, head } };
    keepOrder(lotId, order);
    setFate(null);
    setInFlight({ order, asking: false });
    const found = await sendBid(order);
    if (found) settle(order, found);
    else setInFlight({ order, asking: true });
  };
  return { place, inFlight, fate, receipts, forget: () => setFate(null) };
}
