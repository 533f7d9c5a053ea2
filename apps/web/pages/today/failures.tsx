import type { DeskToday } from '@luochui/insight/wire/today.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { todayTexts } from '../../texts/today.js';

export function Failures({ failures }: { readonly failures: DeskToday['failures'] }) {
  const texts = useTexts(todayTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">{texts.failures}</h2>
      {failures.length === 0 ? (
        <p className="muted">✓ {texts.noFailures}</p>
      ) : (
        <ul className="sheet due-list">
          {failures.map(({ kind, subjectId, title, at }) => (
            <li key={kind + subjectId}>
              <time className="when" dateTime={at}>
                {moment(at, language)}
              </time>
              <span>! {texts.failed[kind](title)}</span>
              {subjectId !== null && (
                <a className="button" href={`/desk/projects/import?id=${subjectId}`}>
                  {texts.see}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
