import type { HallLot } from '@luochui/sales/wire/hall.js';
import { Chip } from '../../kit/chip.js';
import { Price } from '../../kit/money.js';
import { eventTexts } from '../../texts/event.js';
import { clockTime, countdown, moment } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { isLast, kindOf, type TileStanding } from './hall.js';

interface Props {
  readonly lot: HallLot;
  readonly first: boolean;
  readonly code: string | null;
  readonly standing: TileStanding;
  readonly language: Language;
  readonly now: number;
}

const DAY_MS = 86_400_000;

/** A lot that runs, or the next to open. Own standing as edge, mark and word. The whole of it leads to the lot. */
export function Tile({ lot, first, code, standing, language, now }: Props) {
  const texts = eventTexts[language];
  const coming = kindOf(lot) === 'coming';
  const to = Date.parse(coming ? lot.opensAt : lot.endsAt);
  const draining = lot.status === 'open' && now > to;
  const classes = ['sheet', first && 'first', isLast(lot, now) && 'last', standing].filter(Boolean).join(' ');
  const leader = lot.leader && (lot.leader === code ? texts.you(lot.leader) : lot.leader);
  return (
    <li className={classes}>
      <div className="k">
        <span>{texts.lot(lot.number)}</span>
        {standing === 'leading' && <Chip tone="jade">✓ {texts.leading}</Chip>}
        {standing === 'outbid' && <Chip tone="red">! {texts.outbid}</Chip>}
        {lot.status === 'paused' && <Chip tone="amber">{texts.paused}</Chip>}
        {draining && <Chip tone="amber">{texts.draining}</Chip>}
      </div>
      <h3>
        <a href={`/lots/${lot.lotId}`}>{lot.title}</a>
      </h3>
      {first && <div className="muted small">{coming ? texts.soonestToOpen : texts.soonest}</div>}
      <div className="now">
        <Price amount={lot.currentPrice ?? lot.startPrice} language={language} />
        <div className="t">
          <span className="sr">{coming ? texts.toOpening : texts.left}</span>
          {to - now > DAY_MS ? moment(to, language).slice(5) : countdown(to - now)}
        </div>
      </div>
      <div className="sub">
        <span>
          {lot.currentPrice === null ? texts.start : texts.price}
          {lot.currentPrice === null ? !coming && ` · ${texts.noBid}` : leader && ` · ${leader}`}
        </span>
        <span>{coming ? texts.opensAt(clockTime(to, language)) : texts.endsAt(clockTime(to, language))}</span>
      </div>
      {first && (
        <a className="button dark" href={`/lots/${lot.lotId}`}>
          {texts.enter(lot.number)}
        </a>
      )}
    </li>
  );
}
