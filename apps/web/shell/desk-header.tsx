import { useLocation } from 'react-router';
import { useSession } from '../api/session.js';
import { useTexts } from '../texts/language.js';
import { roleTexts, type RoleName } from '../texts/roles.js';
import { shellTexts } from '../texts/shell.js';
import { Account } from './account.js';
import { deskLinks } from './desk-links.js';
import { Brand, Links } from './frame.js';

/** The staff's header: the pages their role works on. */
export function DeskHeader() {
  const texts = useTexts(shellTexts);
  const roles = useTexts(roleTexts);
  const session = useSession();
  const { pathname } = useLocation();
  const links = session ? deskLinks(texts, session) : [];
  return (
    <header className="top desk">
      <Brand texts={texts} />
      <Links className="wide" label={texts.deskNavigation} links={links} path={pathname} />
      <span className="space" />
      {session && (
        <span className="muted small wide">
          {session.roles.map((role) => roles[role as RoleName] ?? role).join('、')} · {session.name}
        </span>
      )}
      <Account desk />
    </header>
  );
}
