import type { EventFacts, HallLot } from '@luochui/sales/wire/hall.js';
import type { ReactNode } from 'react';
import { money, moment } from '../../texts/format.js';
import { eventTexts } from '../../texts/event.js';
import type { Language } from '../../texts/language.js';
import { figuresOf, isLast, kindOf, sorted, type Filter, type TileStanding } from './hall.js';
import { ClosedRows, ComingRows } from './rows.js';
import { Tile } from './tile.js';

export interface EventViewProps extends EventFacts {
  readonly language: Language;
  /** The server's time. */
  readonly now: number;
  readonly filter: Filter;
  readonly codes: ReadonlyMap<string, string>;
  readonly standing: (lot: HallLot) => TileStanding;
  readonly tools?: ReactNode;
  /** Offline: as of when the prices are. */
  readonly stale?: string | null;
  readonly empty?: ReactNode;
}

/** The hall as the server writes it and as React shows it; no hooks. */
export function EventView(props: EventViewProps) {
  const { event, lots, language, now, filter, codes, standing, tools, stale, empty } = props;
  const texts = eventTexts[language];
  const shown = lots.filter((lot) => fits(lot, filter, codes));
  const { live, coming, closed } = sorted(shown);
  const [next, ...later] = coming;
  // Before anything runs, the first to open stands in the place of the first to end.
  const lead = live.length === 0 && next ? next : null;
  const tiles = lead ? [lead] : live;
  const outbid = live.find((lot, i) => i > 0 && standing(lot) === 'outbid');
  return (
    <div className={stale ? 'event stale' : 'event'}>
      <Head event={event} lots={lots} language={language} />
      <Strip lots={lots} language={language} now={now} />
      {tools}
      {stale && <p className="stale-note">{stale}</p>}
      {outbid && (
        <a className="alert phone" href={`/lots/${outbid.lotId}`}>
          ! {texts.outbidOn(outbid.number)}
          <span>{outbid.currentPrice && texts.nowAt(money(outbid.currentPrice, language).text)} ›</span>
        </a>
      )}
      {tiles.length > 0 && (
        <>
          <h2 className="sr">{lead ? texts.nextHeading : texts.liveHeading}</h2>
          <ul className="tiles">
            {tiles.map((lot, i) => (
              <Tile
                key={lot.lotId}
                lot={lot}
                first={i === 0}
                code={codes.get(lot.lotId) ?? null}
                standing={standing(lot)}
                language={language}
                now={now}
              />
            ))}
          </ul>
        </>
      )}
      {shown.length === 0 && empty}
      <div className="rest">
        <ClosedRows lots={closed} language={language} standing={standing} />
        <ComingRows lots={lead ? later : coming} language={language} />
      </div>
      <p className="foot">{texts.note}</p>
    </div>
  );
}

const fits = (lot: HallLot, filter: Filter, codes: ReadonlyMap<string, string>): boolean =>
  filter === 'all' || (filter === 'mine' ? codes.has(lot.lotId) : kindOf(lot) === filter);

function Head({ event, lots, language }: Pick<EventViewProps, 'event' | 'lots' | 'language'>) {
  const texts = eventTexts[language];
  const { closed, sold, value, highest } = figuresOf(lots, event);
  const amount = (fen: string | null) => {
    if (fen === null || fen === '0') return <small>{texts.none}</small>;
    const { before, number, unit } = money(fen, language);
    return (
      <>
        {before && <small>{before} </small>}
        {number}
        {unit && <small> {unit}</small>}
      </>
    );
  };
  const place = [event.opensAt && texts.from(moment(event.opensAt, language)), event.place ?? texts[event.form]];
  return (
    <div className="head">
      <div>
        <h1>{event.title}</h1>
        <p>{[...place, event.isExample && texts.example].filter(Boolean).join(' · ')}</p>
      </div>
      <span className="space" />
      <dl className="figs">
        <div>
          <dt>{texts.closedOf}</dt>
          <dd>
            {closed}
            <small> / {event.lots.total}</small>
          </dd>
        </div>
        <div>
          <dt>{texts.sold}</dt>
          <dd>{texts.soldCount(sold)}</dd>
        </div>
        <div>
          <dt>{texts.soldValue}</dt>
          <dd>{amount(value)}</dd>
        </div>
        <div>
          <dt>{texts.highest}</dt>
          <dd>{amount(highest)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** The whole sale at a glance, a mark a lot. */
function Strip({ lots, language, now }: Pick<EventViewProps, 'lots' | 'language' | 'now'>) {
  const texts = eventTexts[language];
  if (lots.length === 0) return null;
  const { live, coming, closed } = sorted(lots);
  const ended = (...outcomes: HallLot['outcome'][]) =>
    closed.filter(({ outcome }) => outcomes.includes(outcome)).length;
  // A lot that was taken out found no want of bidders: 流拍 would be untrue of it.
  const [sold, out] = [ended('sold'), ended('withdrawn', 'stopped')];
  const label = texts.strip(lots.length, sold, closed.length - sold - out, out, live.length, coming.length);
  const className = (lot: HallLot) => {
    if (kindOf(lot) === 'closed' && (lot.outcome === 'withdrawn' || lot.outcome === 'stopped')) return 'out';
    if (kindOf(lot) === 'closed') return lot.outcome === 'sold' ? 'sold' : 'unsold';
    if (kindOf(lot) === 'coming') return 'coming';
    return isLast(lot, now) ? 'last' : 'live';
  };
  return (
    <div className="strip" role="img" aria-label={label}>
      {lots.map((lot) => (
        <i key={lot.lotId} className={className(lot)} />
      ))}
    </div>
  );
}
