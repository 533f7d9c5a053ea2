import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

/** One area's words in both languages. `en` has the type of `zh`, so that a key that is missing doesn't compile. */
export interface Bilingual<T> {
  readonly zh: T;
  readonly en: T;
}
export const bilingual = <T>(zh: T, en: NoInfer<T>): Bilingual<T> => ({ zh, en });

export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const YEAR_S = 365 * 86_400;
const listeners = new Set<() => void>();

/** The cookie `language`, which the server's first screens and the problems' words follow too. */
export const currentLanguage = (): Language => (/(?:^|; )language=en(?:;|$)/.test(document.cookie) ? 'en' : 'zh');

export function chooseLanguage(language: Language): void {
  document.cookie = `language=${language}; path=/; samesite=lax; max-age=${YEAR_S}`;
  document.documentElement.lang = HTML_LANG[language];
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
/** A component's words. A view without hooks takes them as an argument instead. */
export const useTexts = <T>(area: Bilingual<T>): T => area[useLanguage()];
