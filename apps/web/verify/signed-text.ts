import { canonical } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';

/** What the server signed for a receipt: protocol.md, "Receipt". */
export function signedTextOf({ lotId, bidId, seq, reason, enteredAt, receipt: { entry, head } }: Bid): string {
  return canonical(seq === null ? { lotId, bidId, reason, enteredAt, head } : { lotId, seq, entry, head });
}
