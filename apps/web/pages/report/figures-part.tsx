import type { ReportFigures } from '@luochui/followup/wire/report.js';
import type { ReportForm } from '../../api/reports.js';
import { Field, Select, TextArea } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { useLanguage } from '../../texts/language.js';
import type { ReportTexts } from '../../texts/report.js';
import type { ReportWords } from '../../texts/reports.js';
import { isNumber, isTrlLower, type Draft, type TypedMeasure } from './draft.js';
import { toldIn } from './told.js';

export interface PartProps {
  readonly form: ReportForm;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly texts: ReportTexts;
  readonly words: ReportWords;
}

const MONEY = ['paid', 'addedOutput', 'addedProfit', 'tax', 'saved'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const MOST_MEASURES = 4;

/** Stage, levels, money and jobs, each with what was said the last time. */
export function FiguresPart({ form, draft, change, texts, words }: PartProps) {
  const language = useLanguage();
  const last = new Map(
    form.previous ? toldIn(form.previous.figures, words, language).map(({ field, value }) => [field, value]) : [],
  );
  const hint = (field: Parameters<typeof last.get>[0]) => {
    const value = last.get(field);
    return value === undefined ? undefined : texts.last(value);
  };
  const level = (label: string, value: string, set: (next: string) => void, error?: string, note?: string) => (
    <Select label={label} value={value} hint={note} error={error} onChange={(event) => set(event.target.value)}>
      <option value="">{texts.unknown}</option>
      {LEVELS.map((each) => (
        <option key={each} value={each}>
          {texts.level(each)}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <section aria-labelledby="happened">
        <h2 id="happened">{texts.happened}</h2>
        <Select
          label={texts.stage}
          hint={hint('stage')}
          value={draft.stage}
          onChange={(event) => change({ stage: event.target.value as ReportFigures['stage'] })}
        >
          {Object.entries(words.stages).map(([stage, name]) => (
            <option key={stage} value={stage}>
              {name}
            </option>
          ))}
        </Select>
        <div className="pair">
          {level(texts.trlBefore, draft.trlBefore, (trlBefore) => change({ trlBefore }))}
          {level(
            texts.trlNow,
            draft.trlNow,
            (trlNow) => change({ trlNow }),
            isTrlLower(draft) ? texts.trlLower : undefined,
            hint('trl'),
          )}
        </div>
      </section>
      <section aria-labelledby="money">
        <h2 id="money">{texts.money}</h2>
        <p className="small muted">{texts.moneyHint}</p>
        {MONEY.map((field) => (
          <MoneyField
            key={field}
            label={words.fields[field]}
            hint={hint(field)}
            value={draft[field]}
            onChange={(fen) => change({ [field]: fen })}
          />
        ))}
      </section>
      <section aria-labelledby="jobs">
        <h2 id="jobs">{texts.jobs}</h2>
        <div className="pair">
          <Field
            label={texts.jobsBefore}
            type="number"
            min={0}
            max={1_000_000}
            value={draft.jobsBefore}
            onChange={(event) => change({ jobsBefore: event.target.value })}
          />
          <Field
            label={texts.jobsNow}
            type="number"
            min={0}
            max={1_000_000}
            hint={hint('jobs')}
            value={draft.jobsNow}
            onChange={(event) => change({ jobsNow: event.target.value })}
          />
        </div>
      </section>
      <Measures draft={draft} change={change} texts={texts} words={words} />
    </>
  );
}

/** What the enterprise itself counts: a yield, an output a month. */
function Measures({ draft, change, texts, words }: Omit<PartProps, 'form'>) {
  const { measures } = draft;
  const set = (at: number, next: Partial<TypedMeasure>) =>
    change({ measures: measures.map((each, i) => (i === at ? { ...each, ...next } : each)) });
  const wrong = (typed: string) => (typed !== '' && !isNumber(typed) ? texts.numberNeeded : undefined);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{words.fields.measures}</h2>
      <p className="small muted">{texts.measureHint}</p>
      {measures.map((measure, i) => (
        <fieldset key={i}>
          <legend>{texts.measure(i + 1)}</legend>
          <div className="pair">
            <Field
              label={texts.measureName}
              required
              maxLength={20}
              value={measure.name}
              onChange={(event) => set(i, { name: event.target.value })}
            />
            <Field
              label={texts.measureUnit}
              maxLength={10}
              value={measure.unit}
              onChange={(event) => set(i, { unit: event.target.value })}
            />
            <Field
              label={words.before}
              required
              inputMode="decimal"
              error={wrong(measure.before)}
              value={measure.before}
              onChange={(event) => set(i, { before: event.target.value })}
            />
            <Field
              label={words.now}
              required
              inputMode="decimal"
              error={wrong(measure.now)}
              value={measure.now}
              onChange={(event) => set(i, { now: event.target.value })}
            />
          </div>
          <button type="button" onClick={() => change({ measures: measures.filter((_, at) => at !== i) })}>
            {texts.removeMeasure(i + 1)}
          </button>
        </fieldset>
      ))}
      {measures.length < MOST_MEASURES && (
        <button
          type="button"
          onClick={() => change({ measures: [...measures, { name: '', unit: '', before: '', now: '' }] })}
        >
          {texts.addMeasure}
        </button>
      )}
    </section>
  );
}

export function WordsPart({ draft, change, texts, words }: Omit<PartProps, 'form'>) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">{texts.words}</h2>
      <Field
        label={words.fields.headline}
        hint={texts.headlineHint}
        maxLength={40}
        value={draft.headline}
        onChange={(event) => change({ headline: event.target.value })}
      />
      {(['summary', 'problems', 'help'] as const).map((field) => (
        <TextArea
          key={field}
          label={words.fields[field]}
          maxLength={field === 'help' ? 300 : 600}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
    </section>
  );
}
