import type { Figures } from '@luochui/insight/wire/figures.js';
import type { ReactNode } from 'react';
import { Price } from '../../kit/money.js';
import { figuresTexts } from '../../texts/figures.js';
import { useLanguage, useTexts } from '../../texts/language.js';

/** The five figures that the centre is asked for. */
export function Summary({ figures: { total, unsold, highest } }: { readonly figures: Figures }) {
  const texts = useTexts(figuresTexts);
  const language = useLanguage();
  return (
    <dl className="summary sheet">
      <Figure name={texts.released} note={texts.projects}>
        {total.released}
      </Figure>
      <Figure name={texts.auctioned} note={texts.soldAndUnsold(total.sold, unsold)}>
        {total.auctioned}
      </Figure>
      <Figure name={texts.signed} note={texts.contracts}>
        {total.signed}
      </Figure>
      <Figure name={texts.value} note={texts.hammerSum(<Price key="sum" amount={total.hammer} language={language} />)}>
        <Price className="vermilion" amount={total.value} language={language} />
      </Figure>
      <Figure
        name={texts.highest}
        note={highest ? <a href={`/lots/${highest.lotId}`}>{highest.title}</a> : texts.noSale}
      >
        {highest ? <Price amount={highest.price} language={language} /> : '–'}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

function Figure({ name, note, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
      <dd className="muted small">{note}</dd>
    </div>
  );
}
