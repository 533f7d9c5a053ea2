import type { ReactNode } from 'react';
import { existing } from '../paths.js';
import { shellTexts } from '../texts/shell.js';

export type ShellTexts = (typeof shellTexts)['zh'];

interface Props {
  readonly texts: ShellTexts;
  readonly header?: ReactNode;
  readonly tabs?: ReactNode;
  readonly strip?: ReactNode;
  readonly dark?: boolean;
  readonly children: ReactNode;
}

/** What stands round every page, as the server writes it and as React shows it: no hooks. */
export function Frame({ texts, header, tabs, strip, dark, children }: Props) {
  return (
    <div className={dark ? 'frame hall' : 'frame'}>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      {header}
      {strip}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {tabs}
    </div>
  );
}

export interface Link {
  readonly path: string;
  readonly label: string;
}

export const publicLinks = (texts: ShellTexts): Link[] =>
  existing([
    { path: '/projects', label: texts.projects },
    { path: '/events', label: texts.auctions },
    { path: '/outcomes', label: texts.outcomes },
    { path: '/figures', label: texts.figures },
  ]);

interface LinksProps {
  readonly className: string;
  readonly label: string;
  readonly links: readonly Link[];
  /** The address being read. */
  readonly path: string;
}

export function Links({ className, label, links, path }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <nav className={className} aria-label={label}>
      {links.map((link) => (
        <a key={link.path} href={link.path} aria-current={isWithin(path, link.path, links) ? 'page' : undefined}>
          {link.label}
        </a>
      ))}
    </nav>
  );
}

/** `/desk/projects/import` is within 成果, and not within 今日 (`/desk`), whose address it begins with too. */
function isWithin(path: string, link: string, links: readonly Link[]): boolean {
  const fits = (each: string) => path === each || path.startsWith(`${each}/`);
  return fits(link) && !links.some((other) => other.path.length > link.length && fits(other.path));
}

interface HeaderProps {
  readonly texts: ShellTexts;
  readonly path: string;
  /** On the right: language and account. The server leaves it empty, since it doesn't know whose page it writes. */
  readonly children?: ReactNode;
}

export function PublicHeader({ texts, path, children }: HeaderProps) {
  return (
    <header className="top">
      <Brand texts={texts} />
      <Links className="wide" label={texts.navigation} links={publicLinks(texts)} path={path} />
      <span className="space" />
      {children}
    </header>
  );
}

export function PublicTabs({ texts, path }: HeaderProps) {
  const links = [...publicLinks(texts), ...existing([{ path: '/me', label: texts.mine }])];
  return <Links className="phone-tabs" label={texts.phoneNavigation} links={links} path={path} />;
}

export function Brand({ texts }: { readonly texts: ShellTexts }) {
  return (
    <a className="brand" href="/" aria-label={texts.brandName}>
      落<b>锤</b>
    </a>
  );
}
