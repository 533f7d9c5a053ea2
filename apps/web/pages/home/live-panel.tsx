import type { SaleEvent } from '@luochui/sales/wire/event.js';
import type { HallLot } from '@luochui/sales/wire/hall.js';
import { useEventLots } from '../../api/events.js';
import { Chip } from '../../kit/chip.js';
import { Price, ShortMoney } from '../../kit/money.js';
import { useServerNow } from '../../live/server-clock.js';
import { useLiveEvent } from '../../live/use-live-event.js';
import { countdown, moment } from '../../texts/format.js';
import { homeTexts } from '../../texts/home.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { isLast, sorted } from '../event/hall.js';

interface Props {
  readonly events: readonly SaleEvent[];
  readonly known: boolean;
}

/** A piece of the hall on the front page: what ends first, or what comes next. Without any sale: the way to the projects. */
export function LivePanel({ events, known }: Props) {
  const texts = useTexts(homeTexts);
  const opening = ({ opensAt }: SaleEvent) => (opensAt === null ? Infinity : Date.parse(opensAt));
  const shown =
    events.find(({ lots }) => lots.open > 0) ??
    [...events].filter(({ lots }) => lots.closed < lots.total).sort((a, b) => opening(a) - opening(b))[0];
  const lots = useEventLots(shown?.id);
  if (shown && lots.data) return <Panel key={shown.id} event={shown} first={lots.data} />;
  if (shown || !known) return <section className="hall live waiting" aria-busy="true" />;
  return (
    <section className="hall live">
      <h2>{texts.noSale}</h2>
      <p className="muted">{texts.noSaleNote}</p>
      <a className="button dark" href="/projects">
        {texts.browse}
      </a>
    </section>
  );
}

const NO_CODES: ReadonlyMap<string, string> = new Map();
const DAY_MS = 86_400_000;

function Panel({ event, first }: { readonly event: SaleEvent; readonly first: readonly HallLot[] }) {
  const texts = useTexts(homeTexts);
  const language = useLanguage();
  const { lots } = useLiveEvent(event.id, first, NO_CODES);
  const now = useServerNow();
  const { live, coming, closed } = sorted(lots);
  const running = live.length > 0;
  const [lead, ...rest] = running ? live : coming;
  const until = (lot: HallLot) => {
    const to = Date.parse(running ? lot.endsAt : lot.opensAt);
    return to - now > DAY_MS ? moment(to, language).slice(5) : countdown(to - now);
  };
  if (!lead) return <section className="hall live waiting" />;
  return (
    <section className="hall live" aria-label={running ? texts.live(live.length) : texts.next}>
      <div className="bar">
        <Chip tone={running ? 'red' : undefined} dot>
          {running ? texts.live(live.length) : texts.next}
        </Chip>
        <span className="muted small">
          {event.title} · {closed.length > 0 ? texts.closedOf(closed.length, lots.length) : texts.lots(lots.length)}
        </span>
      </div>
      <h2>{lead.title}</h2>
      <div className="now">
        <div>
          <div className="muted small">
            {lead.currentPrice === null ? texts.lotStart(lead.number) : texts.lotNow(lead.number)}
          </div>
          <Price amount={lead.currentPrice ?? lead.startPrice} language={language} />
        </div>
        <div className={isLast(lead, now) ? 'last' : undefined}>
          <div className="muted small to">{running ? texts.toEnd : texts.toOpening}</div>
          <div className="t">{until(lead)}</div>
        </div>
      </div>
      <ul>
        {rest.slice(0, 3).map((lot) => (
          <li key={lot.lotId}>
            <span className="faint">{lot.number}</span>
            <span>{lot.title}</span>
            <b>
              <ShortMoney amount={lot.currentPrice ?? lot.startPrice} language={language} />
            </b>
            <span>{until(lot)}</span>
          </li>
        ))}
      </ul>
      <a className="button dark" href={`/events/${event.id}`}>
        {running ? texts.watch : texts.seeEvent}
      </a>
      <p className="faint small">{running && coming.length > 0 ? texts.moreToday(coming.length) : texts.noAccount}</p>
    </section>
  );
}
