import type { SaleEvent } from '@luochui/sales/wire/event.js';
import { useServerNow } from '../../live/server-clock.js';
import { day, duration, moment } from '../../texts/format.js';
import { homeTexts } from '../../texts/home.js';
import { useLanguage, useTexts } from '../../texts/language.js';

const SHOWN = 4;
const MINUTE_MS = 60_000;

/** Events to come, by the opening of their first lot. */
export function Due({ events }: { readonly events: readonly SaleEvent[] }) {
  const texts = useTexts(homeTexts);
  const language = useLanguage();
  const now = useServerNow(MINUTE_MS);
  const coming = events
    .flatMap((event) => (event.opensAt === null ? [] : [{ event, at: Date.parse(event.opensAt) }]))
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN);
  if (coming.length === 0) return null;
  return (
    <section>
      <div className="hd">
        <h2>{texts.due}</h2>
      </div>
      <ul className="sheet due">
        {coming.map(({ event, at }) => (
          <li key={event.id}>
            <time dateTime={event.opensAt!}>
              {day(at).slice(5)}
              <small>{texts.left(duration((at - now) / 1000, language))}</small>
            </time>
            <p>
              {event.title}
              <small>{texts.dueFrom(moment(at, language).slice(5))}</small>
            </p>
            <a className="button" href={`/events/${event.id}`}>
              {texts.see}
              <span className="sr"> {event.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
