import './home.css';
import { useEvents } from '../../api/events.js';
import { useFigures } from '../../api/figures.js';
import { useProjects } from '../../api/projects.js';
import { Bars } from '../../kit/bars.js';
import { Empty } from '../../kit/empty.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { money } from '../../texts/format.js';
import { homeTexts } from '../../texts/home.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Due } from './due.js';
import { Find } from './find.js';
import { LivePanel } from './live-panel.js';
import { Newest } from './newest.js';

const NEWEST = '?limit=5&sort=newest';

/** What runs, what can be found, what is new, what is due, and how far it has got. */
export default function HomePage() {
  const texts = useTexts(homeTexts);
  usePageTitle(texts.title);
  const projects = useProjects(NEWEST);
  const events = useEvents();
  const published = projects.data?.published;
  const announced = (events.data?.items ?? []).filter(({ status }) => status === 'announced');
  return (
    <div className="home">
      <div className="hero wrap">
        <div className="say">
          <h1>
            {texts.heading[0]}
            <br />
            {texts.heading[1]}
          </h1>
          <p>{published ? texts.lead(published) : texts.leadPlain}</p>
        </div>
        <LivePanel events={announced} known={events.data !== undefined} />
        <Find page={projects.data} />
      </div>
      <div className="wrap">
        <div className="two">
          {projects.isError ? (
            <ProblemView error={projects.error} onRetry={() => void projects.refetch()} />
          ) : published === 0 ? (
            <Empty title={texts.empty}>
              <p>{texts.emptyNext}</p>
            </Empty>
          ) : (
            <Newest page={projects.data} />
          )}
          <Due events={announced} />
        </div>
        <SoFar />
      </div>
    </div>
  );
}

function SoFar() {
  const texts = useTexts(homeTexts);
  const language = useLanguage();
  const { data } = useFigures(undefined);
  if (!data || data.total.released === 0) return null;
  const { released, auctioned, sold, signed, value } = data.total;
  const bars = Object.entries({ released, auctioned, sold, signed }).map(([key, count]) => ({
    key,
    label: texts[key as 'released' | 'auctioned' | 'sold' | 'signed'],
    value: count,
    text: String(count),
  }));
  return (
    <section className="day">
      <div className="hd">
        <h2>{texts.figures}</h2>
        <span className="space" />
        <a href="/figures">{texts.figuresMore}</a>
      </div>
      <Bars label={texts.figures} bars={bars} />
      {value !== '0' && (
        <p className="sum">
          <span>{texts.value}</span>
          <b title={money(value, language).full}>{money(value, language).text}</b>
        </p>
      )}
    </section>
  );
}
