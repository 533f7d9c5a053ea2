import type { User } from '../../api/session.js';
import { useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';

export function Who({ user, registered }: { readonly user: User; readonly registered: boolean }) {
  const texts = useTexts(registerTexts);
  return (
    <section className="sheet sec">
      <header>
        <h2>{texts.who}</h2>
      </header>
      <dl>
        <dt>{texts.bidder}</dt>
        <dd>{user.organisation.name}</dd>
        <dt>{texts.agent}</dt>
        <dd>{user.name}</dd>
        <dt>{texts.conflict}</dt>
        <dd>
          {registered && <span className="ok2">{texts.conflictClear} </span>}
          <span className="muted small">{texts.conflictText}</span>
        </dd>
      </dl>
      <p className="small">{texts.onePer}</p>
    </section>
  );
}
