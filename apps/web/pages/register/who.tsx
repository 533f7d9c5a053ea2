import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import type { ReactNode } from 'react';
import type { User } from '../../api/session.js';
import { useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';
import { AppliedRows } from './applied.js';

interface Props {
  readonly user: User;
  readonly registration?: OwnRegistration;
  /** What is still to be filled in. */
  readonly children?: ReactNode;
}

export function Who({ user, registration, children }: Props) {
  const texts = useTexts(registerTexts);
  return (
    <section className="sheet sec">
      <header>
        <h2>{texts.who}</h2>
      </header>
      <dl>
        {registration ? (
          <AppliedRows {...registration} />
        ) : (
          <>
            <dt>{texts.account}</dt>
            <dd>{user.organisation.name}</dd>
          </>
        )}
        <dt>{texts.agent}</dt>
        <dd>{user.name}</dd>
        <dt>{texts.conflict}</dt>
        <dd>
          {registration && <span className="ok2">{texts.conflictClear} </span>}
          <span className="muted small">{texts.conflictText}</span>
        </dd>
      </dl>
      {children}
      <p className="small">{texts.onePer}</p>
    </section>
  );
}
