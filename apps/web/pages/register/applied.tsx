import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import { paperPath } from '../../api/registrations.js';
import { applicationTexts } from '../../texts/application.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

type Facts = Pick<
  OwnRegistration,
  'parties' | 'attorney' | 'foreign' | 'formalities' | 'priority' | 'waitsAsRunnerUp' | 'papers'
>;

/** What a registration says of who stands behind it, for its bidder and for staff. Rows of a list of definitions. */
export function AppliedRows({ parties, attorney, foreign, formalities, priority, waitsAsRunnerUp, papers }: Facts) {
  const texts = useTexts(applicationTexts);
  const language = useLanguage();
  const limit = attorney?.limit ? money(attorney.limit, language).text : null;
  return (
    <>
      {parties.map(({ role, name, number, country, share }) => (
        <div key={`${role} ${name}`} className="row">
          <dt>{texts.roles[role]}</dt>
          <dd>
            {name} <span className="muted small mono">{[country, number].filter(Boolean).join(' ')}</span>
            {share !== null && <span className="small"> · {texts.shareOf(`${share / 100}`)}</span>}
          </dd>
        </div>
      ))}
      {attorney && (
        <div className="row">
          <dt>{texts.attorney}</dt>
          <dd>{texts.attorneyOf(attorney.until, limit)}</dd>
        </div>
      )}
      {foreign && (
        <div className="row">
          <dt>{texts.foreign}</dt>
          <dd>
            {texts.foreigns[foreign]}
            {formalities && (
              <span className={formalities === 'open' ? 'amber-word' : 'ok2'}>
                {' '}
                {formalities === 'open' ? '!' : '✓'} {texts.formalities[formalities]}
              </span>
            )}
          </dd>
        </div>
      )}
      {priority && (
        <div className="row">
          <dt>{texts.priority}</dt>
          <dd>{priority}</dd>
        </div>
      )}
      {waitsAsRunnerUp && (
        <div className="row">
          <dt>✓</dt>
          <dd>{texts.waits}</dd>
        </div>
      )}
      {papers.length > 0 && (
        <div className="row">
          <dt>{texts.papers}</dt>
          <dd>
            <ul>
              {papers.map(({ id, use, party, name, sha256 }) => (
                <li key={id}>
                  <a href={paperPath(id)} download>
                    {use && texts.uses[use]}
                    {party && ` · ${party}`}
                  </a>{' '}
                  <span className="muted small">
                    {name} <span className="mono">{sha256.slice(0, 12)}…</span>
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </>
  );
}
