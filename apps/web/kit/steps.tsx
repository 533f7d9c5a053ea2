import type { ReactNode } from 'react';
import { kitTexts } from '../texts/kit.js';
import { useTexts } from '../texts/language.js';

export interface Step {
  readonly key: string;
  readonly label: ReactNode;
  readonly state: 'done' | 'current' | 'open';
  readonly children?: ReactNode;
}

/** What it takes, in order, each done or not; the mark is said in words too. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const texts = useTexts(kitTexts);
  const words = { done: texts.done, current: texts.current, open: texts.notDone };
  return (
    <ol className="steps">
      {steps.map(({ key, label, state, children }, i) => (
        <li key={key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="mark" aria-hidden="true">
            {state === 'done' ? '✓' : i + 1}
          </span>
          <div>
            <b>{label}</b> <span className="sr">{words[state]}</span>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
