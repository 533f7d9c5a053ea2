import { useRef } from 'react';
import { isMoving, useCancel, type ImportState } from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskImportTexts, type DeskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly checked: boolean;
}

/** The file, how far it is, and what becomes of its rows. */
export function RunPanel({ state, checked }: Props) {
  const texts = useTexts(deskImportTexts);
  const { rows, status } = state;
  const columns = state.shape?.sheets.flatMap((sheet) => sheet.columns) ?? [];
  const used = columns.filter(({ field }) => field !== null).length;
  const writing = isMoving(status) && !checked;
  const share = writing ? shareOf(state) : null;
  return (
    <section className="sheet run" aria-label={texts.writing}>
      <div>
        <div className="file">
          <b>{state.fileName}</b>
          <span className="faint small">{texts.file(sizeOf(state.fileSize), used, columns.length)}</span>
          <span className="space" />
          <span className="said">{saidOf(state, writing, texts)}</span>
        </div>
        {writing && (
          <div
            className="meter"
            role="progressbar"
            aria-label={texts.writing}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={share === null ? undefined : Math.round(share * 100)}
          >
            <i style={{ width: `${(share ?? 0) * 100}%` }} />
          </div>
        )}
        <Note state={state} writing={writing} texts={texts} />
        {isMoving(status) && !checked && <CancelButton id={state.id} texts={texts} />}
      </div>
      <dl className="count">
        <Count name={texts.counts.data} value={rows.data} />
        <Count name={texts.counts.new} value={rows.new} />
        <Count name={texts.counts.updated} value={rows.updated} />
        <Count name={texts.counts.unchanged} value={rows.unchanged} />
        <Count name={`! ${texts.counts.rejected}`} value={rows.rejected} bad={rows.rejected > 0} />
      </dl>
    </section>
  );
}

function Count({ name, value, bad }: { readonly name: string; readonly value: number; readonly bad?: boolean }) {
  return (
    <div className={bad ? 'bad' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function CancelButton({ id, texts }: { readonly id: string; readonly texts: DeskImportTexts }) {
  const online = useOnline();
  const cancel = useCancel(id);
  return (
    <p className="run-act">
      <Button busy={cancel.isPending} disabled={!online} onClick={() => cancel.mutate(undefined)}>
        {texts.cancel}
      </Button>
      {cancel.isError && <Refusal error={cancel.error} />}
    </p>
  );
}

const shareOf = ({ progress }: ImportState): number | null =>
  progress.phase === 'writing' && progress.total > 0 ? progress.done / progress.total : 0;

function saidOf({ progress, rows, status }: ImportState, writing: boolean, texts: DeskImportTexts): string {
  if (status === 'done') return texts.written(rows.new + rows.updated, rows.accepted);
  if (writing && progress.phase === 'writing') return texts.written(progress.done, progress.total);
  return rows.data > 0 ? texts.judged(rows.data) : texts.reading;
}

function Note({
  state,
  writing,
  texts,
}: {
  readonly state: ImportState;
  readonly writing: boolean;
  readonly texts: DeskImportTexts;
}) {
  const began = useRef<{ at: number; done: number } | null>(null);
  const { phase, done, total } = state.progress;
  if (writing && phase === 'writing' && began.current === null) began.current = { at: Date.now(), done };
  const passed = began.current ? done - began.current.done : 0;
  const seconds = passed > 0 ? Math.ceil(((Date.now() - began.current!.at) / 1000 / passed) * (total - done)) : null;
  const waits = writing && (state.status === 'queued' || phase === 'waiting');
  return (
    <p className="small muted">
      {waits && texts.waiting}
      {writing && seconds !== null && seconds > 0 && texts.remaining(seconds)}
      {texts.keeps}
    </p>
  );
}

const sizeOf = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
