import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../config/root.js';
import { FileRefused, type RefusalCode, type Workbook } from '../domain/workbook.js';
import type { ReadingOptions } from './read-workbook.js';

interface Answer {
  readonly workbook?: Workbook;
  readonly refusal?: { readonly code: RefusalCode; readonly params: Readonly<Record<string, string>> };
}

/** Built, also for tests: a thread can't start from source. */
const THREAD = join(ROOT, 'dist/libs/platform/spreadsheets/reading-thread.js');
const PATIENCE_MS = 20_000;
const MEMORY_MB = 300;

/** In a thread of its own, with a memory and a time of its own: a stranger's file must not hold up a bid or end the process. */
export function readInThread(bytes: Buffer, options: ReadingOptions): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      workerData: { bytes, options },
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const settle = (end: () => void): void => {
      clearTimeout(timeout);
      void thread.terminate();
      end();
    };
    const timeout = setTimeout(() => settle(() => reject(new FileRefused('file.unreadable'))), PATIENCE_MS);
    thread.once('message', ({ workbook, refusal }: Answer) =>
      settle(() => (workbook ? resolve(workbook) : reject(new FileRefused(refusal!.code, refusal!.params)))),
    );
    thread.once('error', (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new FileRefused('file.too-large-unpacked')
            : new FileRefused('file.unreadable'),
        ),
      ),
    );
  });
}
