import './settings.css';
import { useOwnContact } from '../../api/sign-up.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useTexts } from '../../texts/language.js';
import { messagesTexts } from '../../texts/messages.js';
import { Choices } from './choices.js';
import { ChangePassword } from './change-password.js';

/** Where one is reached, what one wants to be told, and the password. */
export default function SettingsPage() {
  const texts = useTexts(messagesTexts);
  const { data, error, refetch } = useOwnContact();
  usePageTitle(texts.account);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return (
    <div className="page settings">
      <h1>{texts.account}</h1>
      <section className="sheet" aria-labelledby="contact">
        <h2 id="contact">{texts.contact}</h2>
        <dl>
          <dt>{texts.phone}</dt>
          <dd>{data.phone ?? <span className="muted">{texts.none}</span>}</dd>
          <dt>{texts.email}</dt>
          <dd>{data.email ?? <span className="muted">{texts.none}</span>}</dd>
        </dl>
      </section>
      <Choices />
      <ChangePassword />
    </div>
  );
}
