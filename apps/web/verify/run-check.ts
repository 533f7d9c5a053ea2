import type { LotRecord } from '@luochui/auction-engine';
import type { Checked, Held } from './check-record.js';
import type { Answer, Question } from './check.worker.js';

let checker: Worker | undefined;
let asked = 0;

/** Brings the checker, which stays: from then on a file can be checked without a network. */
export const loadChecker = (): Worker =>
  (checker ??= new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }));

/** Checks a record beside the page; `progress` is told how many entries are done. */
export function runCheck(record: LotRecord, held: Held, progress: (done: number) => void): Promise<Checked> {
  const worker = loadChecker();
  const id = ++asked;
  const over = new AbortController();
  return new Promise<Checked>((resolve, reject) => {
    const told = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return;
      if ('done' in data) progress(data.done);
      else if ('checked' in data) resolve(data.checked);
      else reject(new Error(data.failed));
    };
    const failed = ({ message }: ErrorEvent) => {
      // It may not have arrived: the next question begins anew.
      if (checker === worker) checker = undefined;
      reject(new Error(message));
    };
    worker.addEventListener('message', told, over);
    worker.addEventListener('error', failed, over);
    worker.postMessage({ id, record, held } satisfies Question);
  }).finally(() => over.abort());
}
