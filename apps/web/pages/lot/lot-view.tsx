import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { ReactNode } from 'react';
import { Price } from '../../kit/money.js';
import { clockTime, money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly language: Language;
  /** What can be done and what became of it. The same height with and without, so that nothing moves. */
  readonly children: ReactNode;
}

/** The lot as the server writes it and as React shows it: one function without hooks, so that the two can't differ. */
export function LotView({ lot, language, children }: Props) {
  const texts = lotTexts[language];
  return (
    <div className="lot">
      <p className="status">{texts.statuses[lot.status]}</p>
      <h1>{lot.title}</h1>
      <p className="label">{lot.currentPrice === null ? texts.startPrice : texts.currentPrice}</p>
      <p className="now" role="status">
        <Price amount={lot.currentPrice ?? lot.leastNextAmount ?? '0'} language={language} />
      </p>
      <p className="label">
        {texts.leader(lot.leader)} · <time dateTime={lot.endsAt}>{texts.ends(clockTime(lot.endsAt, language))}</time>
      </p>
      <div className="act">{children}</div>
    </div>
  );
}

interface ButtonProps {
  readonly lot: LotSnapshot;
  readonly language: Language;
  readonly onPress?: () => void;
}

export function BidButton({ lot, language, onPress }: ButtonProps) {
  if (lot.leastNextAmount === null) return null;
  return (
    <button className="primary" disabled={!onPress} onClick={onPress}>
      {lotTexts[language].bid(money(lot.leastNextAmount, language).text)}
    </button>
  );
}
