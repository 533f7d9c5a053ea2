import type { Cell } from '@luochui/platform/domain/workbook.js';
import type { IssueCode } from './issue-texts.js';

/** What is wrong or worth saying. `part`: the letters at fault; `suggestion`: what could stand there instead, never put in by us. */
export interface Issue {
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string>>;
  readonly part?: string;
  readonly suggestion?: string;
}

export interface Judged<T> {
  readonly value: T | null;
  readonly error?: Issue;
  readonly warning?: Issue;
}

export const taken = <T>(value: T | null, warning?: Issue): Judged<T> => (warning ? { value, warning } : { value });
export const wrong = (code: IssueCode, more: Omit<Issue, 'code'> = {}): Judged<never> => ({
  value: null,
  error: { code, ...more },
});

/** What people write where nothing is to be said. */
const NOTHING = new Set(['', '-', '--', '—', '——', '/', '无', '暂无', '空', 'n/a', 'na', 'none', 'null']);

export const saysNothing = (text: string): boolean => NOTHING.has(text.normalize('NFKC').trim().toLowerCase());

export const textCell = (text: string): Cell => ({ text, kind: 'text' });
