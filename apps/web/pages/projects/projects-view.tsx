import type { ProjectsPage } from '@luochui/catalogue/wire/projects-list.js';
import type { FormEventHandler } from 'react';
import { Empty } from '../../kit/empty.js';
import type { Language } from '../../texts/language.js';
import { projectsTexts } from '../../texts/projects.js';
import { address, askedBy, FACETS, PAGE_SIZE, toggled, without, type Asked, type Sort } from './asked.js';
import { Facets, wordOf, type Toggle } from './facets.js';
import { PageLinks } from './page-links.js';
import { Result } from './result.js';

/** What the browser adds to what the server wrote; without it everything is a plain form and links. */
export interface Actions {
  readonly onSearch: FormEventHandler<HTMLFormElement>;
  readonly onToggle: Toggle;
  readonly onSort: (sort: Sort) => void;
  readonly onFilters: () => void;
  readonly busy: boolean;
  readonly online: boolean;
}

interface Props {
  readonly asked: Asked;
  readonly page: ProjectsPage;
  readonly language: Language;
  readonly actions?: Actions;
}

/** The catalogue as the server writes it and as React shows it: no hooks. */
export function ProjectsView({ asked, page, language, actions }: Props) {
  const texts = projectsTexts[language];
  return (
    <form className="page catalogue" role="search" action="/projects" onSubmit={actions?.onSearch}>
      <h1>{texts.heading(page.published)}</h1>
      <div className="search">
        <input
          key={asked.query}
          type="search"
          name="query"
          defaultValue={asked.query}
          maxLength={200}
          aria-label={texts.searchLabel}
          placeholder={texts.placeholder}
        />
        <button className="dark" disabled={actions && !actions.online}>
          {texts.search}
        </button>
      </div>
      {actions && !actions.online && <p className="muted small">{texts.offline}</p>}
      <div className="grid">
        <aside aria-label={texts.filters} className="wide">
          <Facets asked={asked} facets={page.facets} language={language} onToggle={actions?.onToggle} />
        </aside>
        <section aria-label={texts.results} aria-busy={actions?.busy || undefined}>
          <Line asked={asked} page={page} language={language} actions={actions} />
          {page.total === 0 ? (
            <Nothing asked={asked} page={page} language={language} />
          ) : (
            <div className="sheet">
              {page.items.map((project) => (
                <Result key={project.id} project={project} query={asked.query} language={language} />
              ))}
            </div>
          )}
          <PageLinks
            page={asked.page}
            pages={Math.ceil(page.total / PAGE_SIZE)}
            language={language}
            to={(to) => address({ ...asked, page: to })}
          />
        </section>
      </div>
    </form>
  );
}

function Line({ asked, page, language, actions }: Props) {
  const texts = projectsTexts[language];
  const chosen = FACETS.flatMap((facet) => asked[facet].map((value) => ({ facet, value })));
  const sort = asked.sort ?? (asked.query ? 'relevance' : 'newest');
  const sorts = (Object.keys(texts.sorts) as Sort[]).filter((each) => each !== 'relevance' || asked.query);
  return (
    <div className="line">
      <button type="button" className="phone" aria-haspopup="dialog" onClick={actions?.onFilters}>
        {texts.filtersWith(chosen.length)}
      </button>
      {chosen.map(({ facet, value }) => {
        const word = wordOf(facet, value, language);
        return (
          <a
            key={facet + value}
            className="tag wide"
            href={address(toggled(asked, facet, value))}
            aria-label={texts.remove(word)}
          >
            {word} <span aria-hidden="true">×</span>
          </a>
        );
      })}
      <span role="status">{page.more ? texts.more(page.total) : texts.total(page.total)}</span>
      <span className="space" />
      <select
        name="sort"
        aria-label={texts.sort}
        value={sort}
        onChange={(event) => actions?.onSort(event.target.value as Sort)}
      >
        {sorts.map((each) => (
          <option key={each} value={each}>
            {texts.sorts[each]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Why there is nothing, and which filter to drop: the one that frees most comes first. */
function Nothing({ asked, page, language }: Omit<Props, 'actions'>) {
  const texts = projectsTexts[language];
  if (page.published === 0)
    return (
      <div className="sheet">
        <Empty title={texts.nothingYet}>
          <p>{texts.nothingYetAdvice}</p>
        </Empty>
      </div>
    );
  return (
    <div className="sheet">
      <Empty title={texts.empty}>
        <p className="ways">
          {page.relaxations.map(({ without: name, total }) => (
            <a key={name} className="button" href={address(without(asked, name))}>
              {texts.relax(texts.facets[name], total)}
            </a>
          ))}
          <a className="button" href={address(askedBy(''))}>
            {texts.newest}
          </a>
        </p>
      </Empty>
    </div>
  );
}
