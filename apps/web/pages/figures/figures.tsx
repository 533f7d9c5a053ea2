import './figures.css';
import { useParams } from 'react-router';
import { figuresFile, useFigures } from '../../api/figures.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { figuresTexts } from '../../texts/figures.js';
import { day, moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ByField } from './by-field.js';
import { Funnel } from './funnel.js';
import { Summary } from './summary.js';

/** What came of one event, or of all together: numbers first, bars beside them, all of it to take away. */
export default function FiguresPage() {
  const texts = useTexts(figuresTexts);
  const language = useLanguage();
  const { event: eventId } = useParams();
  const { data, error, refetch } = useFigures(eventId);
  const heading = data?.event ? texts.ofEvent(data.event.title) : texts.heading;
  usePageTitle(heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (data.total.released === 0)
    return (
      <div className="page figures">
        <h1>{heading}</h1>
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
          <p className="muted">{texts.noRehearsals}</p>
        </Empty>
      </div>
    );
  const isExample = data.event ? data.event.isExample : data.events.some((event) => event.isExample);
  return (
    <div className="page figures">
      <header>
        <div>
          <h1>{heading}</h1>
          <p className="muted small">
            {texts.at(moment(data.at, language))} · {texts.noRehearsals}
          </p>
        </div>
        {isExample && <Chip tone="amber">{texts.example}</Chip>}
        <span className="space" />
        <a className="button dark" href={figuresFile(eventId, 'csv', language)} download>
          {texts.download}
        </a>
        <a className="button" href={figuresFile(eventId, 'json', language)} download>
          {texts.downloadJson}
        </a>
      </header>
      <Summary figures={data} />
      <div className="charts">
        <Funnel total={data.total} />
        <ByField rows={data.byField} />
      </div>
      <section>
        <h2>{texts.followup}</h2>
        <p>{texts.followupSays(data.followup.due, data.followup.answered, data.followup.unanswered)}</p>
      </section>
      {data.events.length > 0 && (
        <section>
          <h2>{texts.events}</h2>
          <ul className="plain">
            {eventId !== undefined && (
              <li>
                <a href="/figures">{texts.allEvents}</a>
              </li>
            )}
            {data.events
              .filter(({ id }) => id !== eventId)
              .map(({ id, title, opensAt }) => (
                <li key={id}>
                  <a href={`/figures/${id}`}>{title}</a>
                  {opensAt && <span className="muted small"> {day(opensAt)}</span>}
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}
