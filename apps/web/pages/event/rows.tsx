import type { HallLot } from '@luochui/sales/wire/hall.js';
import { eventTexts } from '../../texts/event.js';
import { moment, shortMoney, shortTime } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import type { TileStanding } from './hall.js';

interface Props {
  readonly lots: readonly HallLot[];
  readonly language: Language;
}

export function ClosedRows({ lots, language, standing }: Props & { standing: (lot: HallLot) => TileStanding }) {
  const texts = eventTexts[language];
  if (lots.length === 0) return null;
  return (
    <section>
      <h2>
        {texts.closedHeading} {lots.length}
        <span>{texts.closedNote}</span>
      </h2>
      <ul className="rows">
        {lots.map((lot) => (
          <Row key={lot.lotId} lot={lot}>
            <Result lot={lot} language={language} won={standing(lot) === 'won'} />
          </Row>
        ))}
      </ul>
    </section>
  );
}

function Result({ lot, language, won }: { lot: HallLot; language: Language; won: boolean }) {
  const texts = eventTexts[language];
  if (lot.outcome !== 'sold' || lot.currentPrice === null)
    return (
      <span className="w">
        {lot.outcome === 'withdrawn' || lot.outcome === 'stopped' ? texts.endings[lot.outcome] : texts.unsold}
        {lot.reason && ` · ${texts.unsoldFor[lot.reason] ?? lot.reason}`}
      </span>
    );
  const amount = shortMoney(lot.currentPrice, language);
  return won ? <b className="ok">✓ {texts.youWon(amount)}</b> : <b>{amount}</b>;
}

export function ComingRows({ lots, language }: Props) {
  const texts = eventTexts[language];
  if (lots.length === 0) return null;
  const days = new Set(lots.map(({ opensAt }) => moment(opensAt, language).slice(0, 10)));
  const time = (at: string) => (days.size > 1 ? moment(at, language).slice(5) : shortTime(at, language));
  return (
    <section>
      <h2>
        {texts.comingHeading} {lots.length}
      </h2>
      <ul className="rows">
        {lots.map((lot) => (
          <Row key={lot.lotId} lot={lot}>
            <span className="w">
              {texts.startsFrom(shortMoney(lot.startPrice, language))} · {time(lot.opensAt)}
            </span>
          </Row>
        ))}
      </ul>
    </section>
  );
}

function Row({ lot, children }: { readonly lot: HallLot; readonly children: React.ReactNode }) {
  return (
    <li>
      <span className="n">{lot.number}</span>
      <a href={`/lots/${lot.lotId}`}>{lot.title}</a>
      {children}
    </li>
  );
}
