import type { Bid } from '@luochui/sales/wire/bid.js';
import { useEffect, useState } from 'react';
import Dialog from '../../kit/dialog.js';
import { bidTexts } from '../../texts/bid.js';
import { clockTime, money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { receiptTexts } from '../../texts/receipts.js';
import { shortHash } from './about.js';

interface Props {
  readonly lotId: string;
  readonly receipts: readonly Bid[];
  readonly onClose: () => void;
}

/** Each receipt in words, and all of them as a file. */
export default function ReceiptsDialog({ lotId, receipts, onClose }: Props) {
  const texts = useTexts(receiptTexts);
  const { reasons } = useTexts(bidTexts);
  const language = useLanguage();
  const file = useFile(receipts);
  return (
    <Dialog as="sheet" dark title={texts.title} onClose={onClose}>
      <p className="muted small">{texts.note}</p>
      <ul className="receipts">
        {receipts.toReversed().map((bid) => (
          <li key={bid.bidId}>
            <b>{bid.seq === null ? '—' : `#${bid.seq}`}</b>{' '}
            {bid.decision === 'accepted'
              ? `${texts.accepted}${bid.currentPrice ? ` ${money(bid.currentPrice, language).text}` : ''}`
              : texts.refused(bid.reason ? reasons[bid.reason] : '')}
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
          {texts.download}
        </a>
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </p>
    </Dialog>
  );
}

/** An address of the receipts as a file, for as long as it is shown. */
function useFile(receipts: readonly Bid[]): string | null {
  const [file, setFile] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(receipts, null, 2)], { type: 'application/json' }));
    setFile(url);
    return () => URL.revokeObjectURL(url);
  }, [receipts]);
  return file;
}
