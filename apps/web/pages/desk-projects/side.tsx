import type { ProjectsPage } from '@luochui/catalogue/wire/projects-list.js';
import { deskProjectsTexts, type DeskProjectsTexts } from '../../texts/desk-projects.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';
import { deskAddress, VIEWS, type DeskAsked, type View } from './asked.js';

export const viewName = (view: View, language: 'zh' | 'en', texts: DeskProjectsTexts): string =>
  view === 'all' ? texts.all : projectWords[language].statuses[view];

interface Props {
  readonly asked: DeskAsked;
  readonly counts: ProjectsPage['facets']['status'];
}

const KEYS = [
  ['j k', 'move'],
  ['x', 'select'],
  ['e', 'open'],
  ['/', 'search'],
] as const;

/** The views of the work with their counts, and the keys. */
export function Side({ asked, counts }: Props) {
  const texts = useTexts(deskProjectsTexts);
  const language = useLanguage();
  const count = (view: View) =>
    view === 'all'
      ? counts.reduce((sum, each) => sum + each.count, 0)
      : (counts.find(({ value }) => value === view)?.count ?? 0);
  return (
    <aside className="side">
      <nav aria-label={texts.views}>
        <h2>{texts.views}</h2>
        <ul>
          {VIEWS.map((view) => (
            <li key={view}>
              <a
                href={deskAddress({ ...asked, view, page: 1 })}
                aria-current={view === asked.view ? 'page' : undefined}
              >
                {viewName(view, language, texts)} <span>{count(view)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className="keys wide" aria-label={texts.keyboard}>
        {KEYS.map(([keys, deed]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{texts.keys[deed]}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
