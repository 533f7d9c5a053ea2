import type { HallLot } from '@luochui/sales/wire/hall.js';
import type { ReactNode } from 'react';
import { Segments } from '../../kit/segments.js';
import { eventTexts } from '../../texts/event.js';
import type { Language } from '../../texts/language.js';
import { FILTERS, kindOf, type Filter } from './hall.js';

interface Props {
  readonly lots: readonly HallLot[];
  readonly mine: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly filter: Filter;
  readonly onFilter?: (filter: Filter) => void;
  readonly chips?: ReactNode;
}

/** What to show, and what the strip's colours mean. No hooks: it stands in what the server writes too. */
export function Tools({ lots, mine, language, filter, onFilter, chips }: Props) {
  const texts = eventTexts[language];
  const count = (each: Filter) => {
    if (each === 'all') return lots.length;
    if (each === 'mine') return lots.filter(({ lotId }) => mine.has(lotId)).length;
    return lots.filter((lot) => kindOf(lot) === each).length;
  };
  const label = (each: Filter) => (
    <>
      {texts.filters[each]}
      <span className={each === 'mine' ? undefined : 'wide'}> {count(each)}</span>
    </>
  );
  const { sold, unsold, out, live, last, coming } = texts.keys;
  const keys = Object.entries({ sold, unsold, out, live, last, coming });
  return (
    <div className="tools">
      <Segments
        label={texts.filter}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: label(value) }))}
        onChange={(value) => onFilter?.(value)}
      />
      <span className="space" />
      {chips && <span className="wide chips">{chips}</span>}
      <span className="keys wide">
        {keys.map(([name, word]) => (
          <span key={name}>
            <i className={name} />
            {word}
          </span>
        ))}
      </span>
    </div>
  );
}
