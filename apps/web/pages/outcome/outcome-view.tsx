import type { Outcome } from '@luochui/followup/wire/outcome.js';
import { Price } from '../../kit/money.js';
import { day, money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { outcomesTexts } from '../../texts/outcomes.js';
import { reportWords } from '../../texts/reports.js';
import { Figures } from './figures.js';
import { Marks } from './marks.js';
import { Aside } from './aside.js';

interface Props {
  readonly outcome: Outcome;
  readonly language: Language;
}

/** What became of a sale, as the server writes it and as React shows it: no hooks. */
export function OutcomeView({ outcome, language }: Props) {
  const texts = outcomesTexts[language];
  const words = reportWords[language];
  const silent = outcome.accepted === 0;
  const missed = outcome.marks.find(({ status }) => status === 'no-answer')?.on ?? '';
  return (
    <div className="page outcome">
      <div className="lede">
        <div>
          <p className="kick">
            {texts.kick}
            {outcome.isExample && ` · ${words.isExample}`}
          </p>
          <h1>{silent ? texts.noAnswerHeading : (outcome.headline ?? outcome.title)}</h1>
          <p>
            {silent
              ? texts.noAnswerLede(outcome.title, missed)
              : texts.by(outcome.title, outcome.holder, outcome.enterprise ?? texts.anonymous, outcome.soldOn)}
          </p>
          {outcome.summary && <p className="account">{outcome.summary}</p>}
        </div>
        <div className="deal">
          <p className="muted">{texts.price}</p>
          <Price amount={outcome.price} language={language} />
          <p className="muted">
            {texts.start(money(outcome.startPrice, language).text, outcome.bids)}
            <br />
            <a href={`/lots/${outcome.lotId}`}>{texts.check}</a>
          </p>
        </div>
      </div>
      <Levels outcome={outcome} language={language} />
      <Figures outcome={outcome} language={language} />
      <div className="two">
        <section aria-labelledby="marks">
          <h2 id="marks">{texts.fromHammer}</h2>
          <Marks outcome={outcome} language={language} />
        </section>
        <Aside outcome={outcome} language={language} />
      </div>
      <div className="end">
        {outcome.updatedAt && <span>{texts.end(outcome.shown, outcome.withheld, day(outcome.updatedAt))}</span>}
        <span className="space" />
        <a className="button" href="/outcomes">
          {texts.list}
        </a>
      </div>
    </div>
  );
}

/** How ready it was and is; in words for whoever doesn't see the steps. */
function Levels({ outcome, language }: Props) {
  const texts = outcomesTexts[language];
  const { trlBefore, trlNow } = outcome;
  if (trlNow === null) return null;
  const stateOf = (level: number) => {
    if (level > trlNow) return undefined;
    return trlBefore === null || level <= trlBefore ? 'had' : 'new';
  };
  return (
    <>
      <ol className="levels" aria-label={texts.trlLabel(trlBefore, trlNow)}>
        {texts.levels.map((name, i) => (
          <li key={name} className={stateOf(i + 1)}>
            <b>
              {i + 1}
              {i + 1 === trlNow ? <span>{texts.today}</span> : i + 1 === trlBefore && <span>{texts.atSale}</span>}
            </b>
            <span className="name">{name}</span>
          </li>
        ))}
      </ol>
      <p className="phone small muted">{texts.trlPhone(trlBefore, trlNow)}</p>
    </>
  );
}
