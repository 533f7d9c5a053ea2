import { useEffect } from 'react';
import { useTexts } from '../texts/language.js';
import { shellTexts } from '../texts/shell.js';

/** What the tab and the history say. */
export function usePageTitle(title: string | undefined): void {
  const texts = useTexts(shellTexts);
  useEffect(() => {
    document.title = title ? texts.title(title) : texts.brand;
  }, [title, texts]);
}
