import './projects.css';
import type { CatalogueSnapshot } from '@luochui/catalogue/wire/projects-list.js';
import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useProjects } from '../../api/projects.js';
import { Dialog } from '../../kit/dialogs.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectsTexts } from '../../texts/projects.js';
import { address, askedBy, searchOf, toggled, type Asked } from './asked.js';
import { Facets } from './facets.js';
import { ProjectsView, type Actions } from './projects-view.js';

export default function ProjectsPage() {
  const texts = useTexts(projectsTexts);
  usePageTitle(texts.title);
  const language = useLanguage();
  const navigate = useNavigate();
  const online = useOnline();
  const { search } = useLocation();
  const snapshot = useSnapshot<CatalogueSnapshot>();
  const [filtering, setFiltering] = useState(false);
  // The address follows a moment later, and a box that was ticked must not spring back until then.
  const [chosen, setChosen] = useState<{ readonly on: string; readonly asked: Asked } | null>(null);
  const isAhead = chosen?.on === search;
  const asked = isAhead ? chosen.asked : askedBy(search);
  const query = useProjects(searchOf(asked), !isAhead && snapshot?.search === search ? snapshot.page : undefined);

  const go = (to: Asked) => {
    setChosen({ on: search, asked: to });
    void navigate(address(to));
  };
  if (!query.data) {
    if (!query.isError) return <Loading rows={8} />;
    return (
      <>
        <ProblemView error={query.error} onRetry={() => void query.refetch()} />
        {search && (
          <p className="page">
            <a href={address(askedBy(''))}>{texts.newest}</a>
          </p>
        )}
      </>
    );
  }
  const actions: Actions = {
    onSearch: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const words = new FormData(event.currentTarget).get('query');
      // Other words, another order: the best match comes first again.
      go({ ...asked, query: typeof words === 'string' ? words.trim() : '', sort: null, page: 1 });
    },
    onToggle: (facet, value) => go(toggled(asked, facet, value)),
    onSort: (sort) => go({ ...asked, sort, page: 1 }),
    onFilters: () => setFiltering(true),
    busy: query.isPlaceholderData,
    online,
  };
  return (
    <>
      <ProjectsView asked={asked} page={query.data} language={language} actions={actions} />
      {filtering && (
        <Dialog as="sheet" title={texts.filters} onClose={() => setFiltering(false)}>
          <div className="catalogue in-sheet">
            <Facets asked={asked} facets={query.data.facets} language={language} onToggle={actions.onToggle} />
            <div className="actions">
              <button type="button" onClick={() => go({ ...askedBy(''), query: asked.query, sort: asked.sort })}>
                {texts.clear}
              </button>
              <button type="button" className="dark" onClick={() => setFiltering(false)}>
                {texts.show(query.data.total)}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
