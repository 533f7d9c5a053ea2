import type { Project } from '@luochui/catalogue/wire/project.js';
import type { Language } from '../../texts/language.js';
import { projectTexts } from '../../texts/project.js';
import { projectWords } from '../../texts/project-words.js';
import { checksOf } from './checks.js';

interface Props {
  readonly project: Project;
  readonly language: Language;
}

const TONES = { '✓': 'ok', '!': 'warn', '–': 'open' } as const;

/** What is known of the rights, in words with the reason for each. */
export function Checks({ project, language }: Props) {
  const texts = projectTexts[language];
  if (project.rights.length === 0) return null;
  return (
    <section className="sheet checks" aria-labelledby="checks">
      <header>
        <h2 id="checks">{texts.checks}</h2>
        <span className="small muted">{texts.checksFrom}</span>
      </header>
      <ul>
        {checksOf(project.rights, texts).map(({ mark, title, detail }) => (
          <li key={title} className={TONES[mark]}>
            <i aria-hidden="true">{mark}</i>
            <b>{title}</b>
            <small>{detail}</small>
          </li>
        ))}
      </ul>
      <p className="small muted">{texts.checksNot}</p>
    </section>
  );
}

export function Rights({ project, language }: Props) {
  const texts = projectTexts[language];
  const words = projectWords[language];
  const { columns } = texts;
  return (
    <section className="part">
      <h2>{texts.rights(project.rights.length)}</h2>
      {project.rights.length === 0 ? (
        <p className="muted">{texts.noRights}</p>
      ) : (
        <table className="rights">
          <thead>
            <tr>
              {Object.entries(columns).map(([key, head]) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {project.rights.map((right, i) => (
              <tr key={i}>
                <td className="mono-number">{right.number ?? texts.noNumber}</td>
                <td>{words.ipKinds[right.ipKind]}</td>
                <td>{right.jurisdiction ?? texts.unknown}</td>
                <td data-label={columns.filed}>{right.filingDate ?? texts.unknown}</td>
                <td data-label={columns.expires} className={right.standing.term === 'over' ? 'due' : undefined}>
                  {right.standing.term === 'over' && <span aria-hidden="true">! </span>}
                  {right.standing.expiresOn ?? texts.unknown}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function Readiness({ project, language }: Props) {
  const texts = projectTexts[language];
  const { trl } = project;
  return (
    <section className="part">
      <h2>{texts.readiness}</h2>
      {trl === null ? (
        <p className="muted">{texts.readinessUnstated}</p>
      ) : (
        <>
          <ol className="trl" aria-hidden="true">
            {texts.levels.map((level, i) => (
              <li key={level} className={i + 1 < trl ? 'had' : i + 1 === trl ? 'at' : undefined}>
                <b>{i + 1}</b>
                {level}
              </li>
            ))}
          </ol>
          <p className="muted">
            {texts.readinessAt(trl)}
            {': '}
            {texts.levels[trl - 1]}
          </p>
        </>
      )}
    </section>
  );
}
