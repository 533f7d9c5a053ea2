import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSession, type User } from '../api/session.js';
import { Loading } from '../kit/loading.js';
import { useTexts } from '../texts/language.js';
import { problemTexts } from '../texts/problem.js';
import { roleTexts } from '../texts/roles.js';

interface Props {
  readonly roles: readonly User['roles'][number][];
  readonly children: (user: User) => ReactNode;
}

/** A page of the desk for these roles; whoever has none of them is told which it takes. The server decides on its own. */
export function StaffOnly({ roles, children }: Props) {
  const texts = useTexts(problemTexts);
  const names = useTexts(roleTexts);
  const user = useSession();
  const { pathname, search } = useLocation();
  if (user === undefined) return <Loading rows={8} />;
  if (user && roles.some((role) => user.roles.includes(role))) return children(user);
  return (
    <div className="page notice">
      <h1>{texts.noRight.title}</h1>
      <p className="muted">{texts.noRight.detail(roles.map((role) => names[role]))}</p>
      {user === null && (
        <a className="button dark" href={`/login?to=${encodeURIComponent(pathname + search)}`}>
          {texts.signIn}
        </a>
      )}
    </div>
  );
}
