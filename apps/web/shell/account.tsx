import { lazy, Suspense } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { useSession, useSignOut, type User } from '../api/session.js';
import { Menu } from '../kit/menu.js';
import { existing } from '../paths.js';
import { chooseLanguage, useLanguage, useTexts } from '../texts/language.js';
import { roleTexts, type RoleName } from '../texts/roles.js';
import { shellTexts } from '../texts/shell.js';
import { deskLinks, isStaff } from './desk-links.js';
import type { Link } from './frame.js';

const MessagesLink = lazy(() => import('./messages-link.js'));

/** Language, and signing in or who is signed in. */
export function Account({ desk = false }: { readonly desk?: boolean }) {
  const texts = useTexts(shellTexts);
  const session = useSession();
  const { pathname, search } = useLocation();
  return (
    <>
      <LanguageSwitch />
      {session === null && pathname !== '/login' && (
        <a className="button" href={`/login?to=${encodeURIComponent(pathname + search)}`}>
          {texts.signIn}
        </a>
      )}
      {session && (
        <Suspense>
          <MessagesLink />
        </Suspense>
      )}
      {session && <AccountMenu user={session} desk={desk} />}
    </>
  );
}

/** Named in the language it leads to. */
export function LanguageSwitch() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const client = useQueryClient();
  const choose = () => {
    chooseLanguage(other);
    // Problems and some texts of data come in the reader's language.
    void client.invalidateQueries();
  };
  return (
    <button type="button" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={choose}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}

function AccountMenu({ user, desk }: { readonly user: User; readonly desk: boolean }) {
  const texts = useTexts(shellTexts);
  const roles = useTexts(roleTexts);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const leave = () => signOut.mutate(undefined, { onSuccess: () => void navigate('/') });
  return (
    <Menu label={user.organisation.name}>
      <p className="small muted">
        {user.name} · {user.roles.map((role) => roles[role as RoleName] ?? role).join('、')}
      </p>
      {menuLinks(texts, user, desk).map((link) => (
        <a key={link.path} href={link.path}>
          {link.label}
        </a>
      ))}
      <button type="button" onClick={leave}>
        {texts.signOut}
      </button>
    </Menu>
  );
}

/** At the desk its own links too, which a phone has no room for in the header. */
function menuLinks(texts: (typeof shellTexts)['zh'], user: User, desk: boolean): Link[] {
  const mine = existing([
    { path: '/me', label: texts.mine },
    { path: '/me/settings', label: texts.settings },
  ]);
  if (!isStaff(user)) return mine;
  const settings = existing([{ path: '/me/settings', label: texts.settings }]);
  const links = [...deskLinks(texts, user), ...settings];
  return desk ? [...links, { path: '/', label: texts.publicPages }] : links;
}
