import { FILE_REFUSALS } from '../file-refusals.js';
import { REFUSALS, type RefusalCode } from '../workbook.js';
import type { ProblemKind } from './problem-text.js';

const problemOf = (code: RefusalCode): ProblemKind => ({
  status: 422,
  zh: { title: '读不了这个文件', detail: FILE_REFUSALS[code].zh },
  en: { title: 'This file can’t be read', detail: FILE_REFUSALS[code].en },
});

/** Where a file is answered at once: the same words that an import says of it. */
export const fileProblems = Object.fromEntries(REFUSALS.map((code) => [code, problemOf(code)])) as Record<
  RefusalCode,
  ProblemKind
>;
