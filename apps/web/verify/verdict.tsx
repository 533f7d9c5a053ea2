import { clockTime, money } from '../texts/format.js';
import { useLanguage, useTexts } from '../texts/language.js';
import { verifyTexts } from '../texts/verify.js';
import type { Checked } from './check-record.js';
import type { Checking } from './use-record-check.js';

interface Props {
  readonly checking: Checking | null;
  /** On the lot's own page: the verdict and what doesn't hold. */
  readonly brief?: boolean;
}

/** Whether all that was checked holds: the record by itself, and what the reader has of it. */
export const isConsistent = ({ holds, receipts, heads }: Checked): boolean =>
  holds && receipts.amiss.length === 0 && heads.amiss.length === 0;

/** 一致, or 不一致 with the entry; in words, never by a colour alone. */
export function Verdict({ checking, brief }: Props) {
  const texts = useTexts(verifyTexts);
  if (checking === null) return <p className="verdict muted">{texts.fetching}</p>;
  if (checking.kind === 'checking')
    return <p className="verdict muted">{texts.checking(checking.done, checking.of)}</p>;
  if (checking.kind === 'failed') return <p className="verdict bad">! {texts.failed}</p>;
  const { checked } = checking;
  const good = isConsistent(checked);
  return (
    <div className={good ? 'verdict good' : 'verdict bad'}>
      <p>
        <b>
          {good ? '✓' : '✕'} {good ? texts.consistent : texts.inconsistent}
        </b>{' '}
        {checked.holds ? texts.holds(checked.entries) : null}
      </p>
      <Faults checked={checked} />
      <p className="small">
        {checked.receipts.of > 0 && checked.receipts.amiss.length === 0 && texts.receiptsHold(checked.receipts.of)}
        {checked.heads.of > 0 && checked.heads.amiss.length === 0 && texts.headsHold(checked.heads.of)}
        {!checked.signed && texts.unsigned}
        {!brief && checked.signed && texts.signed}
      </p>
    </div>
  );
}

/** The first entry that doesn't hold, and each thing the reader has that the record doesn't. */
function Faults({ checked: { broken, receipts, heads } }: { readonly checked: Checked }) {
  const texts = useTexts(verifyTexts);
  const language = useLanguage();
  if (!broken && receipts.amiss.length === 0 && heads.amiss.length === 0) return null;
  return (
    <>
      <ul className="faults">
        {broken && (
          <li>
            {texts.brokenAt(broken.seq)}
            {texts.whys[broken.why] ?? (
              <>
                {texts.notByRules} <span className="mono small">{broken.why}</span>
              </>
            )}
          </li>
        )}
        {receipts.amiss.map(({ bid, why }) => (
          <li key={bid.bidId}>
            {texts.receiptAmiss(
              bid.seq,
              bid.enteredAt ? clockTime(bid.enteredAt, language) : '',
              bid.currentPrice ? money(bid.currentPrice, language).text : '',
            )}
            {texts.receiptFaults[why]}
          </li>
        ))}
        {heads.amiss.map(({ seq, head }) => (
          <li key={seq + head}>
            {texts.headAmiss(seq)} <span className="mono small">{head.slice(0, 16)}…</span>
          </li>
        ))}
      </ul>
      <p className="small">{texts.report}</p>
    </>
  );
}
