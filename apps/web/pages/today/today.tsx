import './today.css';
import type { DeskTask } from '@luochui/insight/wire/today.js';
import { useDeskToday } from '../../api/today.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useTexts } from '../../texts/language.js';
import { todayTexts } from '../../texts/today.js';
import { Due } from './due.js';
import { Failures } from './failures.js';
import { LiveLots } from './live-lots.js';

/** What staff have to do, by due time: the oldest is the page's main action. */
export default function TodayPage() {
  const texts = useTexts(todayTexts);
  usePageTitle(texts.heading);
  const { data, error, refetch } = useDeskToday();
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  return (
    <div className="page today">
      <h1>{texts.heading}</h1>
      <section aria-labelledby="tasks">
        <h2 id="tasks">{texts.tasks}</h2>
        {data.tasks.length === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneText}</p>
          </Empty>
        ) : (
          <ol className="sheet due-list">
            {data.tasks.map((task, i) => (
              <li key={task.kind + task.subjectId}>
                <Due at={task.dueAt} now={data.at} words={texts} />
                <span>{texts.kinds[task.kind].say(task.count, task.title)}</span>
                <a className={i === 0 ? 'button dark' : 'button'} href={addressOf(task)}>
                  {texts.kinds[task.kind].act}
                </a>
              </li>
            ))}
          </ol>
        )}
      </section>
      <div className="halves">
        <LiveLots lots={data.live} />
        <Failures failures={data.failures} />
      </div>
    </div>
  );
}

/** Where a task is done. */
function addressOf({ kind, subjectId }: DeskTask): string {
  switch (kind) {
    case 'answer-import':
      return `/desk/projects/import?id=${subjectId}`;
    case 'release-projects':
      return '/desk/projects?status=accepted';
    case 'announce-event':
      return `/desk/events/${subjectId}`;
    case 'decide-registrations':
      return `/desk/events/${subjectId}/bidders`;
    case 'confirm-deposits':
      return '/desk/finance';
    case 'send-contracts':
      return '/desk/contracts';
    case 'review-reports':
    case 'chase-reports':
      return '/desk/followups';
  }
}
