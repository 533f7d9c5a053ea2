import './lot-record.css';
import type { LotRecord } from '@luochui/auction-engine';
import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useLot } from '../../api/lots.js';
import { useSession } from '../../api/session.js';
import { FileDrop } from '../../kit/file-drop.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useTexts } from '../../texts/language.js';
import { verifyTexts } from '../../texts/verify.js';
import type { Held } from '../../verify/check-record.js';
import { heldOf, useRecord, useRecordCheck } from '../../verify/use-record-check.js';
import { readFiles } from '../../verify/read-files.js';
import { Verdict } from '../../verify/verdict.js';
import { RecordView } from './record-view.js';

/** The record of a lot and whether it holds: judged here, not by us. A file that is dropped takes the place of ours. */
export default function LotRecordPage() {
  const { id = '' } = useParams();
  const texts = useTexts(verifyTexts);
  const owner = useSession()?.id;
  const lot = useLot(id);
  const [dropped, setDropped] = useState<LotRecord | null>(null);
  const [bad, setBad] = useState<string | null>(null);
  const fetched = useRecord(id, lot.data?.status === 'closed' && dropped === null);
  const record = dropped ?? fetched.data;
  const lotId = record?.lotId ?? id;
  const [held, setHeld] = useState<Held | null>(null);
  const look = useCallback(() => setHeld(heldOf(lotId, owner)), [lotId, owner]);
  useEffect(look, [look]);
  const checking = useRecordCheck(record, held);
  usePageTitle(texts.heading);

  const take = async (files: File[]) => {
    const { records, unreadable } = await readFiles(files);
    setBad(unreadable[0] ?? null);
    if (records[0]) setDropped(records[0].record);
  };
  const open = lot.data && lot.data.status !== 'closed' && !dropped;
  return (
    <div className="page lot-record">
      <p className="small">
        <a href={`/lots/${id}`}>‹ {texts.back}</a>
      </p>
      <h1>{texts.heading}</h1>
      {lot.data && <p className="muted">{lot.data.title}</p>}
      <section className="sheet check" aria-label={texts.checkHere}>
        <div role="status">
          {open && <p>{texts.notClosed}</p>}
          {!open && (record || !lot.isError) && <Verdict checking={checking} />}
        </div>
        <p className="bar">
          <button type="button" className="dark" disabled={!record || checking?.kind === 'checking'} onClick={look}>
            {texts.checkHere}
          </button>
          {lot.data?.status === 'closed' && (
            <a className="button" href={`/api/v1/lots/${id}/record`} download={`record-${id}.json`}>
              {texts.download}
            </a>
          )}
        </p>
      </section>
      {record && <RecordView record={record} />}
      {!record && lot.isPending && <Loading rows={6} />}
      {!record && lot.isError && <ProblemView error={lot.error} onRetry={() => void lot.refetch()} />}
      <FileDrop
        label={texts.drop}
        hint={texts.dropHint}
        accept=".json"
        multiple
        onFiles={(files) => void take(files)}
      />
      {bad && (
        <p className="refusal" role="alert">
          ! {texts.unreadable(bad)}
        </p>
      )}
    </div>
  );
}
