import type { ProjectsPage } from '@luochui/catalogue/wire/projects-list.js';
import type { Language } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';
import { projectsTexts } from '../../texts/projects.js';
import { FACETS, WORDS_OF, type Asked, type Facet } from './asked.js';

export type Toggle = (facet: Facet, value: string) => void;

interface Props {
  readonly asked: Asked;
  readonly facets: ProjectsPage['facets'];
  readonly language: Language;
  readonly onToggle: Toggle | undefined;
}

/** Each value with how many it would give, as a number and as a bar. No hooks: server and browser write the same. */
export function Facets({ asked, facets, language, onToggle }: Props) {
  const texts = projectsTexts[language];
  const most = Math.max(1, ...FACETS.flatMap((facet) => facets[facet].map(({ count }) => count)));
  return FACETS.map((facet) => {
    const rows = rowsOf(facet, asked, facets);
    if (rows.length === 0) return null;
    return (
      <fieldset key={facet} className="facet-group">
        <legend>{texts.facets[facet]}</legend>
        {rows.map(({ value, count }) => (
          <label key={value} className="facet">
            <input
              type="checkbox"
              name={facet}
              value={value}
              checked={(asked[facet] as readonly string[]).includes(value)}
              onChange={() => onToggle?.(facet, value)}
            />
            <span>{wordOf(facet, value, language)}</span>
            <span>{count}</span>
            <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect className="track" width="100" height="3" />
              <rect width={(100 * count) / most} height="3" />
            </svg>
          </label>
        ))}
      </fieldset>
    );
  });
}

/** Most first, readiness in its own order; what is chosen stays to be unchosen, even where it gives nothing. */
function rowsOf(facet: Facet, asked: Asked, facets: ProjectsPage['facets']): { value: string; count: number }[] {
  const found: { value: string; count: number }[] = [...facets[facet]];
  for (const value of asked[facet]) if (!found.some((row) => row.value === value)) found.push({ value, count: 0 });
  return facet === 'trl' ? found.toSorted((a, b) => b.value.localeCompare(a.value)) : found;
}

export function wordOf(facet: Facet, value: string, language: Language): string {
  const words: Record<string, string> = projectWords[language][WORDS_OF[facet]];
  return words[value] ?? value;
}
