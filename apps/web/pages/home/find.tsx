import type { ProjectsPage } from '../../api/projects.js';
import { useNavigate } from 'react-router';
import type { FormEvent } from 'react';
import { homeTexts } from '../../texts/home.js';
import { useTexts } from '../../texts/language.js';
import { projectWords, type Field } from '../../texts/project-words.js';

const SIX: Field[] = [
  'integrated-circuits',
  'biomedicine',
  'intelligent-manufacturing',
  'high-end-manufacturing',
  'new-materials',
  'new-energy',
];

/** Search, and the six fields with how many there are. In place before the counts have come. */
export function Find({ page }: { readonly page: ProjectsPage | undefined }) {
  const texts = useTexts(homeTexts);
  const words = useTexts(projectWords);
  const navigate = useNavigate();
  const count = (field: Field) => page?.facets.field.find(({ value }) => value === field)?.count ?? 0;
  const most = Math.max(1, ...SIX.map(count));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('query');
    const query = typeof typed === 'string' ? typed.trim() : '';
    void navigate(query === '' ? '/projects' : `/projects?query=${encodeURIComponent(query)}`);
  };
  return (
    <div className="find">
      <form className="search" role="search" onSubmit={submit}>
        <input type="search" name="query" aria-label={texts.searchLabel} placeholder={texts.searchHint} />
        <button className="dark">{texts.search}</button>
      </form>
      <ul className="fields" aria-label={texts.byField}>
        {SIX.map((field) => (
          <li key={field}>
            <a href={`/projects?field=${field}`}>
              <span>{words.fields[field]}</span>
              <b>{page ? count(field) : ' '}</b>
              <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect className="all" width="100" height="3" />
                <rect width={(100 * count(field)) / most} height="3" />
              </svg>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
