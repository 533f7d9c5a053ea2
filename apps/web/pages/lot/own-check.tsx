import type { Bid } from '@luochui/sales/wire/bid.js';
import { useMemo } from 'react';
import { seenHeads } from '../../live/seen-heads.js';
import { isPage } from '../../paths.js';
import { useTexts } from '../../texts/language.js';
import { verifyTexts } from '../../texts/verify.js';
import { useRecord, useRecordCheck } from '../../verify/use-record-check.js';
import { Verdict } from '../../verify/verdict.js';

interface Props {
  readonly lotId: string;
  readonly receipts: readonly Bid[];
}

/** After the end: the record judged again on this machine, and held against what this machine was told. */
export default function OwnCheck({ lotId, receipts }: Props) {
  const texts = useTexts(verifyTexts);
  const record = useRecord(lotId, true);
  // Anew when a receipt comes in after the end.
  const held = useMemo(() => ({ receipts, heads: seenHeads(lotId) }), [lotId, receipts]);
  const checking = useRecordCheck(record.data, held);
  const page = `/lots/${lotId}/record`;
  return (
    <div className="own-check">
      <div role="status">
        {record.isError ? <p className="note">{texts.noRecord}</p> : <Verdict checking={checking} brief />}
      </div>
      {isPage(page) && (
        <a className="button" href={page}>
          {texts.seeRecord}
        </a>
      )}
    </div>
  );
}
