import type { ProjectsPage } from '../../api/projects.js';
import { Price } from '../../kit/money.js';
import { homeTexts } from '../../texts/home.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';

export function Newest({ page }: { readonly page: ProjectsPage | undefined }) {
  const texts = useTexts(homeTexts);
  const words = useTexts(projectWords);
  const language = useLanguage();
  return (
    <section aria-busy={!page}>
      <div className="hd">
        <h2>{texts.newest}</h2>
        <span className="space" />
        <a href="/projects">{page ? texts.all(page.published) : texts.browse}</a>
      </div>
      <ul className="new">
        {page?.items.map(({ id, title, field, trl, modes, holder, askingPrice }) => (
          <li key={id}>
            <a href={`/projects/${id}`}>{title}</a>
            <span>
              {[words.fields[field], trl && `TRL ${trl}`, words.joined(modes.map((mode) => words.modes[mode])), holder]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {askingPrice === null ? (
              <span className="price ask">{words.negotiable}</span>
            ) : (
              <Price amount={askingPrice} language={language} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
