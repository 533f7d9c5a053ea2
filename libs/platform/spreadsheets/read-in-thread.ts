import { FileRefused, type RefusalCode, type Workbook } from '../domain/workbook.js';
import { inGuardedThread, ThreadFailed } from '../process/guarded-thread.js';
import type { ReadingOptions } from './read-workbook.js';

interface Answer {
  readonly workbook?: Workbook;
  readonly refusal?: { readonly code: RefusalCode; readonly params: Readonly<Record<string, string>> };
}

const THREAD = 'libs/platform/spreadsheets/reading-thread.js';
const PATIENCE_MS = 20_000;

/** The cells of a stranger's file, read where it can do no harm. */
export async function readInThread(bytes: Buffer, options: ReadingOptions): Promise<Workbook> {
  const answer = await inGuardedThread<Answer, Answer>(THREAD, { bytes, options }, PATIENCE_MS, (word, end) =>
    end(word),
  ).catch((error: unknown) => {
    throw new FileRefused(refusalOf(error));
  });
  if (answer.workbook) return answer.workbook;
  throw new FileRefused(answer.refusal!.code, answer.refusal!.params);
}

/** What a file is refused for whose thread gave no answer. */
export const refusalOf = (error: unknown): RefusalCode =>
  error instanceof ThreadFailed && error.why === 'memory' ? 'file.too-large-unpacked' : 'file.unreadable';
