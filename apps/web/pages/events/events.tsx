import './events.css';
import type { SaleEvent } from '@luochui/sales/wire/event.js';
import { useEvents } from '../../api/events.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { isPage } from '../../paths.js';
import { usePageTitle } from '../../shell/page-title.js';
import { eventTexts } from '../../texts/event.js';
import { money, moment, readersTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

/** Every event that was announced: the running first, then what comes, then what was. */
export default function EventsPage() {
  const texts = useTexts(eventTexts);
  usePageTitle(texts.list);
  const events = useEvents();
  if (!events.data)
    return events.isError ? <ProblemView error={events.error} onRetry={() => void events.refetch()} /> : <Loading />;
  const { live, coming, past } = grouped(events.data.items);
  const groups = [
    { key: 'live', heading: texts.listLive, events: live },
    { key: 'coming', heading: texts.listComing, events: coming },
    { key: 'past', heading: texts.listPast, events: past },
  ].filter((group) => group.events.length > 0);
  return (
    <div className="page events">
      <h1>{texts.list}</h1>
      <p className="muted lead">{texts.listLead}</p>
      {groups.length === 0 && (
        <Empty title={texts.listEmpty}>
          {isPage('/projects') && (
            <a className="button dark" href="/projects">
              {texts.listEmptyNext}
            </a>
          )}
        </Empty>
      )}
      {groups.map(({ key, heading, events: some }) => (
        <section key={key}>
          <h2>{heading}</h2>
          <ul>
            {some.map((event) => (
              <Item key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What comes, the soonest first; what was, the newest first, as it came. */
function grouped(events: readonly SaleEvent[]) {
  const opening = ({ opensAt }: SaleEvent) => (opensAt === null ? Infinity : Date.parse(opensAt));
  const announced = events.filter(({ status }) => status === 'announced');
  return {
    live: announced.filter(isLive),
    coming: announced.filter((event) => !isLive(event)).sort((a, b) => opening(a) - opening(b)),
    past: events.filter(({ status }) => status === 'ended'),
  };
}

const isLive = ({ lots }: SaleEvent): boolean => lots.open > 0 || lots.closed > 0;

function Item({ event }: { readonly event: SaleEvent }) {
  const texts = useTexts(eventTexts);
  const language = useLanguage();
  const { lots } = event;
  const ended = event.status === 'ended';
  const reader = event.opensAt && readersTime(event.opensAt, language);
  return (
    <li className={lots.open > 0 ? 'sheet hall' : 'sheet'}>
      <div>
        <p className="small muted">
          {event.opensAt && <time dateTime={event.opensAt}>{moment(event.opensAt, language)}</time>}
          {reader && ` · ${reader}`} · {texts[event.form]}
          {event.isExample && ` · ${texts.example}`}
        </p>
        <h3>
          <a href={`/events/${event.id}`}>{event.title}</a>
        </h3>
        <p className="small">
          {lots.closed === 0 ? texts.lotsComing(lots.total) : texts.lots(lots.closed, lots.total)}
          {lots.sold > 0 && ` · ${texts.result(lots.sold, money(event.soldValue, language).text)}`}
        </p>
      </div>
      <span className="space" />
      {lots.open > 0 && (
        <Chip tone="red" dot>
          {texts.liveNow(lots.open)}
        </Chip>
      )}
      <a className={ended ? 'button' : 'button dark'} href={`/events/${event.id}`}>
        {ended ? texts.review : texts.open}
        <span className="sr"> {event.title}</span>
      </a>
    </li>
  );
}
