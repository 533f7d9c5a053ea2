import { useState } from 'react';
import { useReadAgain, type ImportState } from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { Select } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { ENCODINGS } from './reading.js';

/** Done, refused or cancelled: what it came to, and the way on. */
export function Ended({ state }: { readonly state: ImportState }) {
  const texts = useTexts(deskImportTexts);
  const { status, refusal, rows } = state;
  const done = status === 'done';
  return (
    <section className={done ? 'sheet ended done' : 'sheet ended'} role="status">
      {done && (
        <>
          <h2>✓ {texts.done(rows.new, rows.updated)}</h2>
          <p>{texts.doneNote}</p>
        </>
      )}
      {refusal && status === 'refused' && (
        <>
          <h2>! {texts.refused}</h2>
          <p>
            <b>{state.fileName}</b> {refusal.detail} {texts.refusedNote}
          </p>
          {refusal.code === 'file.encoding' && <OtherEncoding state={state} />}
        </>
      )}
      {status === 'cancelled' && <h2>{texts.cancelled}</h2>}
      <p className="bar">
        {done && (
          <a className="button dark" href="/desk/projects?status=accepted">
            {texts.toProjects}
          </a>
        )}
        <a className={done ? 'button' : 'button dark'} href="/desk/projects/import">
          {texts.another}
        </a>
      </p>
    </section>
  );
}

function OtherEncoding({ state }: { readonly state: ImportState }) {
  const texts = useTexts(deskImportTexts);
  const [encoding, setEncoding] = useState('gb18030');
  const again = useReadAgain(state.id);
  return (
    <>
      <div className="bar">
        <Select label={texts.encoding} value={encoding} onChange={(event) => setEncoding(event.target.value)}>
          {ENCODINGS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
        <Button busy={again.isPending} onClick={() => again.mutate({ ...state.options, encoding })}>
          {texts.tryEncoding}
        </Button>
      </div>
      {again.isError && <Refusal error={again.error} />}
    </>
  );
}
