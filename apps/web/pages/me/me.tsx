import '../today/today.css';
import './me.css';
import type { MyTask } from '@luochui/insight/wire/today.js';
import { useSession, type User } from '../../api/session.js';
import { useMyToday } from '../../api/today.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { isStaff } from '../../shell/desk-links.js';
import { usePageTitle } from '../../shell/page-title.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { myTexts } from '../../texts/today.js';
import { Due } from '../today/due.js';
import { MyLots } from './my-lots.js';

/** The one thing due next, then the others, then where one stands in lots that run. */
export default function MePage() {
  const texts = useTexts(myTexts);
  const language = useLanguage();
  usePageTitle(texts.heading);
  const session = useSession();
  const { data, error, refetch } = useMyToday(Boolean(session));
  if (session === null) return <SignInFirst />;
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!session || !data) return <Loading rows={5} />;
  const [next, ...others] = data.due;
  return (
    <div className="page today me">
      <h1>{texts.heading}</h1>
      <p className="muted">{[session.name, session.organisation?.name].filter(Boolean).join(' · ')}</p>
      {next ? (
        <section className="sheet next" aria-labelledby="next">
          <h2 id="next" className="small">
            {texts.next}
          </h2>
          <p>{texts.kinds[next.kind].say(next.title)}</p>
          <Due at={next.dueAt} now={data.at} words={texts} />
          <a className="button dark" href={addressOf(next)}>
            {texts.kinds[next.kind].act(amountOf(next, language))}
          </a>
        </section>
      ) : (
        <FirstStep user={session} />
      )}
      {others.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">{texts.due}</h2>
          <ol className="sheet due-list">
            {others.map((task) => (
              <li key={task.kind + task.subjectId}>
                <Due at={task.dueAt} now={data.at} words={texts} />
                <span>{texts.kinds[task.kind].say(task.title)}</span>
                <a className="button" href={addressOf(task)}>
                  {texts.kinds[task.kind].act(amountOf(task, language))}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      {data.live.length > 0 && <MyLots lots={data.live} />}
    </div>
  );
}

function SignInFirst() {
  const texts = useTexts(myTexts);
  return (
    <div className="page today">
      <h1>{texts.heading}</h1>
      <Empty title={texts.signIn.title}>
        <p>{texts.signIn.text}</p>
        <a className="button dark" href="/login?to=%2Fme">
          {texts.signIn.act}
        </a>
      </Empty>
    </div>
  );
}

/** Nothing is due: where one begins in one's role. */
function FirstStep({ user }: { readonly user: User }) {
  const texts = useTexts(myTexts);
  const [words, href] = isStaff(user)
    ? [texts.staff, '/desk']
    : user.roles.includes('bidder')
      ? [texts.first.bidder, '/events']
      : [user.roles.includes('holder') ? texts.first.holder : texts.first.other, '/projects'];
  return (
    <Empty title={texts.nothing}>
      <p>{words.text}</p>
      <a className="button dark" href={href}>
        {words.act}
      </a>
    </Empty>
  );
}

const amountOf = ({ amount }: MyTask, language: Language) => (amount === null ? '' : money(amount, language).text);

/** Where a task is done. */
function addressOf({ kind, subjectId, path }: MyTask): string {
  switch (kind) {
    case 'await-decision':
    case 'pay-deposit':
      return `/lots/${subjectId}/register`;
    case 'bid':
      return `/lots/${subjectId}`;
    case 'sign-contract':
      return `/me/contracts/${subjectId}`;
    case 'send-report':
      return path!;
  }
}
