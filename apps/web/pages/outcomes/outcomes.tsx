import './outcomes.css';
import { useOutcomes, type OutcomeItem, type OutcomeList } from '../../api/outcomes.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { Money } from '../../kit/money.js';
import { ProblemView } from '../../kit/problem.js';
import { existing } from '../../paths.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { outcomesTexts, type OutcomesTexts } from '../../texts/outcomes.js';
import { reportWords } from '../../texts/reports.js';

export default function OutcomesPage() {
  const texts = useTexts(outcomesTexts);
  const query = useOutcomes();
  usePageTitle(texts.heading);
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="page outcomes">
      <h1>{texts.heading}</h1>
      <p className="lede">{texts.lede}</p>
      {query.data ? <Content list={query.data} texts={texts} /> : <Loading rows={5} />}
    </div>
  );
}

function Content({ list, texts }: { readonly list: OutcomeList; readonly texts: OutcomesTexts }) {
  const { counts, items, nextDueOn } = list;
  return (
    <>
      <dl className="sheet tally">
        <div>
          <dt>{texts.followed}</dt>
          <dd>
            {counts.followed}
            <small>{texts.contracts}</small>
          </dd>
        </div>
        <div>
          <dt>{texts.answered}</dt>
          <dd>
            {counts.answered}
            <small>{texts.of(counts.due)}</small>
          </dd>
        </div>
        <div>
          <dt>{texts.unanswered}</dt>
          <dd>
            {counts.unanswered}
            <small>{texts.reports}</small>
          </dd>
        </div>
      </dl>
      {items.length === 0 && (
        <Empty title={texts.none}>
          <p>{nextDueOn ? texts.firstDue(nextDueOn) : texts.noContracts}</p>
          {existing([{ path: '/events' }]).length > 0 && (
            <a className="button" href="/events">
              {texts.seeEvents}
            </a>
          )}
        </Empty>
      )}
      <ul className="cards">
        {items.map((item) => (
          <Card key={item.id} item={item} texts={texts} />
        ))}
      </ul>
    </>
  );
}

function Card({ item, texts }: { readonly item: OutcomeItem; readonly texts: OutcomesTexts }) {
  const language = useLanguage();
  const words = useTexts(reportWords);
  return (
    <li className="sheet">
      <h2>
        <a href={`/outcomes/${item.id}`}>{item.headline ?? item.title}</a>
      </h2>
      {item.headline && <p>{item.title}</p>}
      <p className="muted">
        {item.holder} → {item.enterprise ?? texts.anonymous}
      </p>
      <p className="chips">
        <Chip>
          {texts.sold} <Money amount={item.price} language={language} />
        </Chip>
        {item.stage && <Chip tone="jade">{words.stages[item.stage]}</Chip>}
        {item.trlNow !== null && item.trlBefore !== null && <Chip>{texts.trl(item.trlBefore, item.trlNow)}</Chip>}
        {item.unanswered > 0 && <Chip tone="amber">! {texts.noAnswer(item.unanswered)}</Chip>}
        {item.isExample && <Chip>{words.isExample}</Chip>}
      </p>
    </li>
  );
}
