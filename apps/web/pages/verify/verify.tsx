import '../lot-record/lot-record.css';
import { useEffect, useMemo, useState } from 'react';
import { get } from '../../api/client.js';
import { FileDrop } from '../../kit/file-drop.js';
import { seenHeads } from '../../live/seen-heads.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useTexts } from '../../texts/language.js';
import { verifyTexts } from '../../texts/verify.js';
import { loadChecker } from '../../verify/run-check.js';
import { readFiles, type ReadFiles } from '../../verify/read-files.js';
import { checkReceipts } from '../../verify/signatures.js';
import { useRecordCheck } from '../../verify/use-record-check.js';
import { Verdict } from '../../verify/verdict.js';
import { RecordView } from '../lot-record/record-view.js';

const NOTHING: ReadFiles = { records: [], receipts: [], unreadable: [] };

/** Anybody's own check of a file; nothing of it is sent anywhere. */
export default function VerifyPage() {
  const texts = useTexts(verifyTexts);
  const [files, setFiles] = useState(NOTHING);
  usePageTitle(texts.verifyHeading);
  useEffect(() => void loadChecker(), []);
  const { records, receipts, unreadable } = files;
  const record = records.at(-1)?.record;
  const bids = useMemo(() => receipts.flatMap((each) => each.bids), [receipts]);
  const held = useMemo(
    () =>
      record ? { receipts: bids.filter(({ lotId }) => lotId === record.lotId), heads: seenHeads(record.lotId) } : null,
    [record, bids],
  );
  const checking = useRecordCheck(record, held);
  // What is added joins what is there, so that a record and its receipts can be chosen one after the other.
  const take = async (chosen: File[]) => {
    const read = await readFiles(chosen);
    setFiles((before) => ({
      records: [...before.records, ...read.records],
      receipts: [...before.receipts, ...read.receipts],
      unreadable: read.unreadable,
    }));
  };
  return (
    <div className="page lot-record">
      <h1>{texts.verifyHeading}</h1>
      <FileDrop
        label={texts.choose}
        hint={texts.chooseHint}
        accept=".json"
        multiple
        onFiles={(chosen) => void take(chosen)}
      />
      <p className="muted">
        {texts.what} <b>{texts.stays}</b>
      </p>
      {unreadable.map((name) => (
        <p key={name} className="refusal" role="alert">
          ! {texts.unreadable(name)}
        </p>
      ))}
      {(records.length > 0 || receipts.length > 0) && (
        <section className="sheet check" aria-label={texts.checkHere}>
          <ul>
            {records.slice(-1).map(({ name, record: { lotId } }) => (
              <li key={name}>{texts.fileRecord(name, String(lotId))}</li>
            ))}
            {receipts.map(({ name, bids: some }, i) => (
              <li key={i}>{texts.fileReceipts(name, some.length)}</li>
            ))}
          </ul>
          <div role="status">{record ? <Verdict checking={checking} /> : <ReceiptsAlone bids={bids} />}</div>
        </section>
      )}
      {record && <RecordView record={record} />}
    </div>
  );
}

/** Without a record only the signatures can be looked at, with the keys that the server publishes. */
function ReceiptsAlone({ bids }: { readonly bids: Parameters<typeof checkReceipts>[1] }) {
  const texts = useTexts(verifyTexts);
  const [bad, setBad] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    let over = false;
    const check = async () => checkReceipts((await get<{ keys: { kid: string }[] }>('/keys')).keys, bids);
    void check()
      .catch(() => null)
      .then((found) => over || setBad(found));
    return () => {
      over = true;
    };
  }, [bids]);
  return (
    <>
      {bad === null && <p>{texts.noKeys}</p>}
      {bad === 0 && (
        <p className="verdict good">
          <b>✓</b> {texts.receiptsSigned(bids.length)}
        </p>
      )}
      {bad !== undefined && bad !== null && bad > 0 && <p className="verdict bad">✕ {texts.receiptsUnsigned(bad)}</p>}
      <p className="small">{texts.onlyReceipts}</p>
    </>
  );
}
