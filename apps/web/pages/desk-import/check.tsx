import { useRef, useState } from 'react';
import {
  isMoving,
  useCancel,
  useConfirm,
  useReadAgain,
  type ImportOptions,
  type ImportState,
} from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { Columns } from './columns.js';
import { Constants } from './constants.js';
import { Fits } from './fits.js';
import { Questions } from './questions.js';
import { Reading } from './reading.js';
import { Words } from './words.js';

/** What was guessed and can be corrected, what has to be decided, and the button that writes. */
export function Check({ state }: { readonly state: ImportState }) {
  const texts = useTexts(deskImportTexts);
  const online = useOnline();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [pressed, setPressed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const again = useReadAgain(state.id);
  const confirm = useConfirm(state.id);
  const cancel = useCancel(state.id);
  const questions = state.questions.filter(({ kind }) => kind !== 'confirm');
  const open = questions.filter(({ id }) => !answers[id]);
  const busy = isMoving(state.status) || again.isPending || confirm.isPending;
  const change = (options: ImportOptions) => again.mutate({ ...state.options, ...options });
  const go = () => {
    setPressed(true);
    if (open.length === 0) return confirm.mutate(Object.fromEntries(questions.map(({ id }) => [id, answers[id]!])));
    form.current?.querySelector<HTMLElement>('[aria-invalid=true], select, input')?.focus();
  };
  return (
    <div className="check" aria-busy={busy || undefined}>
      <Fits state={state} disabled={busy} onChange={change} />
      {questions.length > 0 && (
        <div ref={form}>
          <Questions
            questions={questions}
            answers={answers}
            pressed={pressed}
            onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
          />
        </div>
      )}
      <details className="sheet guesses" open={state.rows.accepted === 0 || undefined}>
        <summary>{texts.reads}</summary>
        <Reading state={state} disabled={busy} onChange={change} />
        <Columns state={state} disabled={busy} onChange={change} />
        <Constants state={state} disabled={busy} onChange={change} />
      </details>
      <Words state={state} disabled={busy} onChange={change} />
      {[again, confirm, cancel].map(({ isError, error }, i) => isError && <Refusal key={i} error={error} />)}
      <div className="act">
        {pressed && open.length > 0 && (
          <p className="wrong" role="alert">
            {texts.answerFirst}
          </p>
        )}
        {state.rows.accepted === 0 && !busy && <p className="wrong">{texts.nothing}</p>}
        <Button busy={cancel.isPending} disabled={!online} onClick={() => cancel.mutate(undefined)}>
          {texts.cancel}
        </Button>
        <Button kind="dark" busy={busy} disabled={!online || state.rows.accepted === 0} onClick={go}>
          {texts.go(state.rows.accepted)}
        </Button>
      </div>
    </div>
  );
}
