import type { ReactNode } from 'react';
import tokens from '../look/tokens.css?inline';
import kit from '../kit/kit.css?inline';
import shell from '../shell/shell.css?inline';
import { Frame, PublicHeader, PublicTabs } from '../shell/frame.js';
import type { Language } from '../texts/language.js';
import { shellTexts } from '../texts/shell.js';

/** A page's first screen: the same views that React shows, without hooks. */
export interface Screen<Snapshot> {
  /** The page's file, whose chunks the HTML asks for ahead. */
  readonly source: string;
  readonly css: string;
  readonly header: 'public' | 'own';
  readonly dark?: true;
  title(snapshot: Snapshot, language: Language): string;
  view(snapshot: Snapshot, language: Language): ReactNode;
}

/** The page's own style with what every page needs. Style attributes don't work in what the server writes: the policy forbids them. */
export const withBase = (css: string): string => tokens + shell + kit + css;

interface Props {
  readonly screen: Screen<any>;
  readonly snapshot: object;
  readonly language: Language;
  readonly path: string;
}

/** The frame as shell/shell.tsx shows it before it knows who is signed in. */
export function Screen({ screen, snapshot, language, path }: Props) {
  const texts = shellTexts[language];
  const own = screen.header === 'own';
  return (
    <Frame
      texts={texts}
      dark={screen.dark}
      header={own ? null : <PublicHeader texts={texts} path={path} />}
      tabs={own ? null : <PublicTabs texts={texts} path={path} />}
      strip={own ? null : <div className="offline-strip" role="status" />}
    >
      {screen.view(snapshot, language)}
    </Frame>
  );
}
