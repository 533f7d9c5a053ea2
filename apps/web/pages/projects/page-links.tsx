import type { Language } from '../../texts/language.js';
import { projectsTexts } from '../../texts/projects.js';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly language: Language;
  readonly to: (page: number) => string;
}

/** Links, so that they work before any script does. A phone has the two ends of it and where one is. */
export function PageLinks({ page, pages, language, to }: Props) {
  const texts = projectsTexts[language];
  if (pages < 2) return null;
  const step = (label: string, target: number) =>
    target < 1 || target > pages ? (
      <span className="button off" aria-hidden="true">
        {label}
      </span>
    ) : (
      <a className="button" href={to(target)}>
        {label}
      </a>
    );
  return (
    <nav className="page-links" aria-label={texts.pages}>
      {step(texts.previous, page - 1)}
      <span className="phone">{texts.page(page, pages)}</span>
      {near(page, pages).map((each, i) =>
        each === null ? (
          <span key={`gap-${i}`} className="wide" aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={each}
            className="button wide"
            href={to(each)}
            aria-current={each === page ? 'page' : undefined}
            aria-label={texts.page(each, pages)}
          >
            {each}
          </a>
        ),
      )}
      {step(texts.next, page + 1)}
    </nav>
  );
}

/** The first, the last and those around; null where some are left out. */
function near(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 2, page - 1, page, page + 1, page + 2, pages].filter((each) => each >= 1 && each <= pages);
  return [...new Set(shown)].flatMap((each, i, all) => (i > 0 && each - all[i - 1]! > 1 ? [null, each] : [each]));
}
