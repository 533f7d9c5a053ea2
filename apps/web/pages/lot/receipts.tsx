import type { Bid } from '@luochui/sales/wire/bid.js';
import { useEffect, useState } from 'react';
import { Dialog } from '../../kit/dialogs.js';
import { bidTexts } from '../../texts/bid.js';
import { clockTime, money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { shortHash } from './about.js';

/** What the server signed of one's own bids, kept on this device. */
export function Receipts({ lotId, receipts }: { readonly lotId: string; readonly receipts: readonly Bid[] }) {
  const texts = useTexts(bidTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const file = useFile(open ? receipts : null);
  if (receipts.length === 0) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {texts.receipts(receipts.length)}
      </button>
      {open && (
        <Dialog as="sheet" dark title={texts.receiptsTitle} onClose={() => setOpen(false)}>
          <p className="muted small">{texts.receiptsNote}</p>
          <ul className="receipts">
            {receipts.toReversed().map((bid) => (
              <li key={bid.bidId}>
                <b>{bid.seq === null ? '—' : `#${bid.seq}`}</b>{' '}
                {bid.decision === 'accepted'
                  ? `${texts.receiptAccepted}${bid.currentPrice ? ` ${money(bid.currentPrice, language).text}` : ''}`
                  : texts.receiptRefused(bid.reason ? texts.reasons[bid.reason] : '')}
                <span className="faint small">
                  {' '}
                  {bid.enteredAt && clockTime(bid.enteredAt, language)} · {shortHash(bid.receipt.head)} ·{' '}
                  {shortHash(bid.receipt.signature)}
                </span>
              </li>
            ))}
          </ul>
          <p className="actions">
            <a className="button" href={file ?? undefined} download={`receipts-${lotId}.json`}>
              {texts.receiptsDownload}
            </a>
            <button type="button" onClick={() => setOpen(false)}>
              {texts.close}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

/** An address of the receipts as a file, for as long as it is asked for. */
function useFile(receipts: readonly Bid[] | null): string | null {
  const [file, setFile] = useState<string | null>(null);
  useEffect(() => {
    if (!receipts) return;
    const url = URL.createObjectURL(new Blob([JSON.stringify(receipts, null, 2)], { type: 'application/json' }));
    setFile(url);
    return () => URL.revokeObjectURL(url);
  }, [receipts]);
  return file;
}
