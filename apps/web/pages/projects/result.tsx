import type { Project } from '@luochui/catalogue/wire/project.js';
import { Chip } from '../../kit/chip.js';
import { Price } from '../../kit/money.js';
import { day } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';
import { projectsTexts } from '../../texts/projects.js';
import { Highlight } from './highlight.js';

interface Props {
  readonly project: Project;
  readonly query: string;
  readonly language: Language;
}

export function Result({ project, query, language }: Props) {
  const words = projectWords[language];
  const texts = projectsTexts[language];
  return (
    <article>
      <div>
        <h2>
          <a href={`/projects/${project.id}`}>
            <Highlight text={project.title} query={query} />
          </a>
        </h2>
        {project.abstract && (
          <p className="abstract">
            <Highlight text={project.abstract} query={query} />
          </p>
        )}
        <div className="chips">
          {project.status === 'in-event' && (
            <Chip tone="red" dot>
              {words.statuses['in-event']}
            </Chip>
          )}
          {project.status === 'sold' && <Chip tone="jade">{words.statuses.sold}</Chip>}
          <Chip>{words.fields[project.field]}</Chip>
          {kindsOf(project).map(([kind, count]) => (
            <Chip key={kind}>
              {words.ipKinds[kind]} {count}
            </Chip>
          ))}
          {project.trl !== null && <Chip>TRL {project.trl}</Chip>}
          {project.modes.length > 0 && <Chip>{project.modes.map((mode) => words.modes[mode]).join(' · ')}</Chip>}
        </div>
      </div>
      <div className="right">
        {project.askingPrice === null ? (
          <p className="price ask">{words.negotiable}</p>
        ) : (
          <p>
            <Price amount={project.askingPrice} language={language} />
          </p>
        )}
        <p className="muted small">
          <span>
            <Highlight text={project.holder} query={query} />
          </span>
          {project.releasedAt && (
            <>
              {' · '}
              <span>{texts.released(day(project.releasedAt))}</span>
            </>
          )}
        </p>
      </div>
    </article>
  );
}

type Kind = Project['rights'][number]['ipKind'];

/** How many rights of each kind. */
export function kindsOf({ rights }: Project): [Kind, number][] {
  const counts = new Map<Kind, number>();
  for (const { ipKind } of rights) counts.set(ipKind, (counts.get(ipKind) ?? 0) + 1);
  return [...counts];
}
