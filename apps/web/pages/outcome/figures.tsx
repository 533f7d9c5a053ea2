import type { Outcome } from '@luochui/followup/wire/outcome.js';
import { money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { outcomesTexts } from '../../texts/outcomes.js';
import { reportWords } from '../../texts/reports.js';

interface Props {
  readonly outcome: Outcome;
  readonly language: Language;
}

interface Figure {
  readonly name: string;
  readonly before: string | null;
  readonly now: string;
  readonly unit: string;
  /** The two as sizes, for the bars. */
  readonly sizes: readonly [before: number, now: number] | null;
}

/** Before and now, in numbers and as two bars. */
export function Figures({ outcome, language }: Props) {
  const texts = outcomesTexts[language];
  const words = reportWords[language];
  const figures = figuresIn(outcome, language);
  if (figures.length === 0) return null;
  return (
    <dl className="sheet figs" aria-label={texts.figures}>
      {figures.map(({ name, before, now, unit, sizes }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {before !== null && (
              <span className="was">
                <span className="sr">{words.before} </span>
                {before}
                <i aria-hidden="true">→</i>
              </span>
            )}
            <span className="sr">{words.now} </span>
            {now}
            <small>{unit}</small>
          </dd>
          {sizes && (
            <dd className="change" aria-hidden="true">
              <Change before={sizes[0]} now={sizes[1]} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Change({ before, now }: { readonly before: number; readonly now: number }) {
  const most = Math.max(before, now);
  const width = (value: number) => Math.max(1, (100 * value) / most);
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none">
      <rect className="before" width={width(before)} height="4" />
      <rect className="now" y="6" width={width(now)} height="6" />
    </svg>
  );
}

function figuresIn(outcome: Outcome, language: Language): Figure[] {
  const { fields, people } = reportWords[language];
  const measures = outcome.measures.map(({ name, unit, before, now }) => ({
    name,
    before,
    now,
    unit,
    sizes: sizesOf(Number(before), Number(now)),
  }));
  const sums = (['addedOutput', 'addedProfit', 'tax', 'saved'] as const).flatMap((field) => {
    const fen = outcome[field];
    if (fen === null) return [];
    const { before, number, unit } = money(fen, language);
    const shown = { name: fields[field], before: null, now: number, unit: [before, unit].filter(Boolean).join(' ') };
    return [{ ...shown, sizes: null }];
  });
  const { jobsBefore, jobsNow } = outcome;
  const jobs =
    jobsNow === null
      ? []
      : [
          {
            name: fields.jobs,
            before: jobsBefore === null ? null : String(jobsBefore),
            now: String(jobsNow),
            unit: people,
            sizes: jobsBefore === null ? null : sizesOf(jobsBefore, jobsNow),
          },
        ];
  return [...measures, ...sums, ...jobs];
}

/** Sizes that can be drawn side by side; a loss has none. */
const sizesOf = (before: number, now: number): readonly [number, number] | null =>
  before >= 0 && now >= 0 && before + now > 0 ? [before, now] : null;
