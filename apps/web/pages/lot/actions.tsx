import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { DOMAttributes, ReactNode } from 'react';
import { bidTexts } from '../../texts/bid.js';
import { money, shortMoney } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { ladderOf, totalOf } from './ladder.js';
import type { MainAction } from './main-action.js';
import type { Phase, Standing } from './standing.js';

/** What a button does when pressed. */
export type Press = Pick<DOMAttributes<HTMLButtonElement>, 'onPointerDown' | 'onKeyDown' | 'onClick'>;

interface Props {
  readonly lot: LotSnapshot;
  readonly language: Language;
  readonly phase: Phase;
  readonly standing: Standing;
  readonly main: MainAction;
  /** The amount that the main button commits. */
  readonly amount: string | null;
  /** Whether a bid can be placed now; never in what the server writes. */
  readonly on?: boolean;
  /** Of the rungs in their order, and of the main button. */
  readonly rungs?: readonly Press[];
  readonly press?: Press;
  readonly field?: ReactNode;
  /** The ladder's last place, where maxima are taken. */
  readonly proxy?: ReactNode;
  /** What became of the last bid, and why something is off. */
  readonly outcome?: ReactNode;
}

/** The ladder and the main button, always in the same place and size, whether they can be pressed or not. */
export function Actions({
  lot,
  language,
  phase,
  standing,
  main,
  amount,
  on = false,
  rungs,
  press,
  field,
  proxy,
  outcome,
}: Props) {
  if (phase === 'closed') return <div className="outcome-line">{outcome}</div>;
  return (
    <>
      <p className="muted small hint">{hintOf(lot, standing, language)}</p>
      <Ladder lot={lot} language={language} on={on} rungs={rungs} proxy={proxy} />
      <div className="act">
        <div className="outcome-line">{outcome}</div>
        <Main main={main} on={on} press={press} />
        {field}
      </div>
      <Total lot={lot} amount={amount} standing={standing} language={language} />
    </>
  );
}

function hintOf(lot: LotSnapshot, standing: Standing, language: Language): string {
  const texts = bidTexts[language];
  if (lot.leastNextAmount === null) return ' ';
  const least = money(lot.leastNextAmount, language).text;
  if (standing === 'leading') return texts.nextFromWhenLeading(least);
  const { jumpConfirmSteps } = lot.rules;
  const guard = jumpConfirmSteps === undefined ? [] : [texts.jumpNote(jumpConfirmSteps)];
  return [texts.nextFrom(least), ...guard].join(language === 'zh' ? '；' : '; ');
}

/** Seven where maxima are taken, whose place is the eighth. */
export const rungsOf = (lot: LotSnapshot) => (lot.rules.proxyBids ? ladderOf(lot).slice(0, -1) : ladderOf(lot));

/** Until React is there. */
function ProxyPlace({ language }: Pick<Props, 'language'>) {
  const { proxy } = bidTexts[language];
  return (
    <button type="button" className="proxy" aria-disabled>
      <span>{proxy.button}</span>
      <small>{proxy.buttonSmall}</small>
    </button>
  );
}

function Ladder({ lot, language, on, rungs, proxy }: Pick<Props, 'lot' | 'language' | 'on' | 'rungs' | 'proxy'>) {
  const texts = bidTexts[language];
  return (
    <div className="ladder" role="group" aria-label={texts.ladder}>
      {rungsOf(lot).map(({ amount, steps }, i) => (
        <button key={i} type="button" aria-disabled={!on || undefined} {...rungs?.[i]}>
          <span title={money(amount, language).full}>{shortMoney(amount, language)}</span>
          <small>{texts.stepsAbove(steps)}</small>
        </button>
      ))}
      {proxy ?? (lot.rules.proxyBids && <ProxyPlace language={language} />)}
    </div>
  );
}

/** One element for the bid button and the calm strip: after a bid the focus stays where it is. */
function Main({ main, on, press }: Pick<Props, 'main' | 'on' | 'press'>) {
  const words = (
    <>
      <span>{main.text}</span>
      {main.note && <small>{main.note}</small>}
    </>
  );
  if (main.kind === 'link')
    return (
      <a className="button primary main" href={main.to}>
        {words}
      </a>
    );
  const className = { bid: 'primary main', calm: 'calm main', off: 'main' }[main.kind];
  return (
    <button type="button" className={className} aria-disabled={!on || main.kind !== 'bid' || undefined} {...press}>
      {words}
    </button>
  );
}

/** What it costs in all: the price with the buyer's commission, of the amount on the button, or of the price while one leads. */
function Total({ lot, amount, standing, language }: Pick<Props, 'lot' | 'amount' | 'standing' | 'language'>) {
  const texts = bidTexts[language];
  const price = standing === 'leading' ? lot.currentPrice : (amount ?? lot.leastNextAmount);
  const percent = lot.rules.terms?.buyerCommissionPercent;
  const text = (fen: string) => money(fen, language).text;
  return (
    <p className="faint small total">
      {price !== null && percent !== undefined && (
        <b>
          {percent === 0
            ? texts.totalWithout(text(price))
            : texts.total(text(price), String(percent), text(totalOf(price, percent)))}
        </b>
      )}
      {texts.binding}
    </p>
  );
}
