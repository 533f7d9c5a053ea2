import type { Bid } from '@luochui/sales/wire/bid.js';
import { lazy, Suspense, useState } from 'react';
import { bidTexts } from '../../texts/bid.js';
import { useTexts } from '../../texts/language.js';

const ReceiptsDialog = lazy(() => import('./receipts-dialog.js'));

/** What the server signed of one's own bids, kept on this device. */
export function Receipts({ lotId, receipts }: { readonly lotId: string; readonly receipts: readonly Bid[] }) {
  const texts = useTexts(bidTexts);
  const [open, setOpen] = useState(false);
  if (receipts.length === 0) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {texts.receipts(receipts.length)}
      </button>
      <Suspense>{open && <ReceiptsDialog lotId={lotId} receipts={receipts} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
