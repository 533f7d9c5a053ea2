import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTexts } from '../texts/language.js';
import { shellTexts } from '../texts/shell.js';
import { Account } from './account.js';
import { DeskHeader } from './desk-header.js';
import { Frame, PublicHeader, PublicTabs } from './frame.js';
import { OfflineStrip } from './offline-strip.js';

interface Props {
  readonly header: 'public' | 'desk' | 'own';
  readonly dark?: boolean;
  readonly children: ReactNode;
}

export function Shell({ header, dark = false, children }: Props) {
  const texts = useTexts(shellTexts);
  const { pathname } = useLocation();
  useEffect(() => void document.body.classList.toggle('hall', dark), [dark]);
  useFocusOnNavigation(pathname);
  useLinks();
  const tops = {
    public: (
      <PublicHeader texts={texts} path={pathname}>
        <Account />
      </PublicHeader>
    ),
    desk: <DeskHeader />,
    own: null,
  };
  const tabs = header === 'public' ? <PublicTabs texts={texts} path={pathname} /> : null;
  return (
    <Frame
      texts={texts}
      header={tops[header]}
      tabs={tabs}
      strip={header === 'own' ? null : <OfflineStrip />}
      dark={dark}
    >
      {children}
    </Frame>
  );
}

/** A new page begins at its top and is read from there; the first one is the browser's own affair. */
function useFocusOnNavigation(pathname: string) {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

/**
 * A plain `<a href>` of ours changes the page without fetching it anew. Views are written once for server and browser, so they
 * can't use the router's own links.
 */
function useLinks() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
      if (link.pathname.startsWith('/api/')) return;
      // Within the page: the browser scrolls and moves the focus.
      if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
      event.preventDefault();
      void navigate(link.pathname + link.search + link.hash);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
