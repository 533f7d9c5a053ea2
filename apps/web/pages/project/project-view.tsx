import type { Project } from '@luochui/catalogue/wire/project.js';
import type { ReactNode } from 'react';
import { Chip } from '../../kit/chip.js';
import { Price } from '../../kit/money.js';
import { day } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { projectTexts } from '../../texts/project.js';
import { projectWords } from '../../texts/project-words.js';
import { kindsOf } from '../projects/result.js';
import { Checks, Readiness, Rights } from './rights.js';

interface Props {
  readonly project: Project;
  readonly language: Language;
  /** Its lot, once the browser has asked for it. */
  readonly children?: ReactNode;
}

/** One project as the server writes it and as React shows it: no hooks. */
export function ProjectView({ project, language, children }: Props) {
  const texts = projectTexts[language];
  const words = projectWords[language];
  return (
    <div className="page project">
      <nav className="path" aria-label={texts.path}>
        <a href="/projects">{texts.projects}</a>
        {' / '}
        <a href={`/projects?field=${project.field}`}>{words.fields[project.field]}</a>
        {' / '}
        {words.number(project.number)}
      </nav>
      {project.status === 'withdrawn' && project.withdrawnAt && (
        <p className="banner">{texts.withdrawn(day(project.withdrawnAt))}</p>
      )}
      {project.releasedAt === null && <p className="banner">{texts.notPublic}</p>}
      <div className="grid">
        <div className="head">
          <h1>{project.title}</h1>
          {project.abstract && <p className="lede">{project.abstract}</p>}
          <div className="chips">
            <Chip>{words.fields[project.field]}</Chip>
            {kindsOf(project).map(([kind, count]) => (
              <Chip key={kind}>
                {words.ipKinds[kind]} {count}
              </Chip>
            ))}
            {project.trl !== null && <Chip>TRL {project.trl}</Chip>}
            {project.releasedAt && <Chip>{texts.released(day(project.releasedAt))}</Chip>}
          </div>
        </div>
        <aside>
          <Offer project={project} language={language}>
            {children}
          </Offer>
        </aside>
        <div className="more">
          <Checks project={project} language={language} />
          <Readiness project={project} language={language} />
          <Rights project={project} language={language} />
          {project.source && <p className="small muted">{texts.source(project.source)}</p>}
        </div>
      </div>
    </div>
  );
}

function Offer({ project, language, children }: Props) {
  const texts = projectTexts[language];
  const words = projectWords[language];
  const modes = project.modes.map((mode) => words.modes[mode]);
  return (
    <section className="sheet offer" aria-label={texts.price}>
      {project.status !== 'released' && (
        <Chip tone={project.status === 'in-event' ? 'red' : project.status === 'sold' ? 'jade' : 'amber'}>
          {words.statuses[project.status]}
        </Chip>
      )}
      {project.askingPrice === null ? (
        <p className="price ask">{words.negotiable}</p>
      ) : (
        <p>
          <Price amount={project.askingPrice} language={language} />
        </p>
      )}
      <dl>
        <dt>{texts.modes}</dt>
        <dd>{modes.length > 0 ? words.joined(modes) : texts.unstated}</dd>
        <dt>{texts.holder}</dt>
        <dd>{project.holder}</dd>
      </dl>
      {children}
    </section>
  );
}
