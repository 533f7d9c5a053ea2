import type { Publishable, ReportFigures } from '@luochui/followup/wire/report.js';
import { money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import type { ReportWords } from '../../texts/reports.js';

export interface Told {
  readonly field: Exclude<Publishable, 'enterprise'>;
  readonly value: string;
}

const arrow = (before: string | number | null, now: string | number) =>
  before === null ? `${now}` : `${before} → ${now}`;

/** What a report says, as it is read: only what was filled in. */
export function toldIn(figures: ReportFigures, words: ReportWords, language: Language): Told[] {
  const amount = (fen: string | null) => (fen === null ? '' : money(fen, language).text);
  const values: Record<Told['field'], string> = {
    stage: words.stages[figures.stage],
    trl: figures.trlNow === null ? '' : arrow(figures.trlBefore, figures.trlNow),
    headline: figures.headline,
    summary: figures.summary,
    paid: amount(figures.paid),
    addedOutput: amount(figures.addedOutput),
    addedProfit: amount(figures.addedProfit),
    tax: amount(figures.tax),
    saved: amount(figures.saved),
    jobs: figures.jobsNow === null ? '' : arrow(figures.jobsBefore, figures.jobsNow),
    measures: figures.measures
      .map(({ name, unit, before, now }) => `${name} ${before} → ${now} ${unit}`.trim())
      .join('; '),
    problems: figures.problems,
    help: figures.help,
  };
  return (Object.entries(values) as [Told['field'], string][])
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({ field, value }));
}
