import type { ImportField } from '../../api/imports.js';
import { useLanguage } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';

/** The words of a field that has a list of ours, in the reader's language. */
export function useOwnWords(): (field: ImportField | null) => (readonly [own: string, word: string])[] {
  const words = projectWords[useLanguage()];
  const lists: Partial<Record<ImportField, Record<string, string>>> = {
    field: words.fields,
    ipKind: words.ipKinds,
    modes: words.modes,
  };
  return (field) => Object.entries((field && lists[field]) ?? {});
}
