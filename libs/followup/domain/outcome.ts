import type { Figures, Publishable } from './figures.js';

/** An accepted answer, and what of it may be shown. */
export interface Answer {
  readonly figures: Figures;
  readonly published: readonly Publishable[];
}

/** What of a report can be shown at all: what was told. */
const told = (figures: Figures, field: Publishable): boolean => {
  switch (field) {
    case 'enterprise':
    case 'stage':
      return true;
    case 'trl':
      return figures.trlNow !== null;
    case 'jobs':
      return figures.jobsNow !== null;
    case 'measures':
      return figures.measures.length > 0;
    case 'headline':
    case 'summary':
    case 'problems':
    case 'help':
      return figures[field] !== '';
    case 'paid':
    case 'addedOutput':
    case 'addedProfit':
    case 'tax':
    case 'saved':
      return figures[field] !== null;
  }
};

/** The newest answer that tells this and lets it be shown; oldest first in the list. Null: none. */
export function shownBy(answers: readonly Answer[], field: Publishable): Figures | null {
  return (
    answers.findLast(({ figures, published }) => published.includes(field) && told(figures, field))?.figures ?? null
  );
}

/** Whether the enterprise lets its name be shown: the newest answer says. */
export const isNamed = (answers: readonly Answer[]): boolean =>
  answers.at(-1)?.published.includes('enterprise') ?? false;

/** Of the newest answer: how much is shown of what was told. */
export function shares(
  answers: readonly Answer[],
  fields: readonly Publishable[],
): { shown: number; withheld: number } {
  const newest = answers.at(-1);
  if (!newest) return { shown: 0, withheld: 0 };
  const all = fields.filter((field) => told(newest.figures, field));
  const shown = all.filter((field) => newest.published.includes(field)).length;
  return { shown, withheld: all.length - shown };
}
