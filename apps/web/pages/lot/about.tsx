import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { isPage } from '../../paths.js';
import { duration, money, moment } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts, type LotTexts } from '../../texts/lot.js';
import type { LotViewProps } from './lot-props.js';
import { isAdmitted } from './standing.js';

/** What is sold and by which rules. On a desk at the left, in the document after the stage. */
export function About({ lot, project, standing, language }: LotViewProps) {
  const texts = lotTexts[language];
  const projectPage = `/projects/${lot.projectId}`;
  return (
    <section className="sheet about" aria-label={texts.about}>
      <div>
        <h1>{lot.title}</h1>
        {project && <p className="abstract">{project.abstract}</p>}
        <dl>
          {project?.trl != null && (
            <div>
              <dt>{texts.maturity}</dt>
              <dd>TRL {project.trl}</dd>
            </div>
          )}
          {factsOf(lot, texts, language, isAdmitted(standing)).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{texts.rules}</dt>
            <dd>
              v{lot.rules.v}{' '}
              <span className="mono" title={lot.rulesHash}>
                {shortHash(lot.rulesHash)}
              </span>
            </dd>
          </div>
        </dl>
      </div>
      <div className="links">
        {lot.projectId && isPage(projectPage) && (
          <a className="button" href={projectPage}>
            {texts.seeProject}
          </a>
        )}
        <a className="button" href={`/api/v1/lots/${lot.lotId}`} download={`rules-${lot.rulesHash.slice(0, 8)}.json`}>
          {texts.downloadRules}
        </a>
      </div>
    </section>
  );
}

export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;

function factsOf(lot: LotSnapshot, texts: LotTexts, language: Language, admitted: boolean): [string, string][] {
  const { rules } = lot;
  const amount = (fen: string) => money(fen, language).text;
  const [first, ...bands] = rules.increments;
  const steps = [
    amount(first!.step),
    ...bands.map((band) => texts.incrementFrom(amount(band.step), amount(band.from))),
  ];
  const { windowSeconds, extendSeconds } = rules.softClose;
  const facts: [string, string][] = [
    [texts.startPrice, amount(rules.startPrice)],
    [texts.reserve, reserveOf(lot, texts, language)],
    [texts.increment, steps.join(language === 'zh' ? '；' : '; ')],
    [
      texts.softClose,
      windowSeconds === 0
        ? texts.softCloseNone
        : texts.softCloseText(duration(windowSeconds, language), duration(extendSeconds, language)),
    ],
  ];
  if (rules.terms) {
    const { deposit, buyerCommissionPercent } = rules.terms;
    facts.push([texts.deposit, admitted ? texts.depositIn(amount(deposit)) : amount(deposit)]);
    facts.push([texts.commission, `${buyerCommissionPercent} %`]);
  }
  facts.push([texts.opensAt, moment(lot.opensAt, language)]);
  return facts;
}

function reserveOf({ rules, reserveMet }: LotSnapshot, texts: LotTexts, language: Language): string {
  if (rules.reserve === 'none') return texts.reserveNone;
  const state = reserveMet ? texts.reserveMet : texts.reserveNotMet;
  return rules.reservePrice ? texts.reserveAbove(state, money(rules.reservePrice, language).text) : state;
}
