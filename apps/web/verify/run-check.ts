import type { LotRecord } from '@luochui/auction-engine';
import type { Checked, Held } from './check-record.js';
import type { Answer, Question } from './check.worker.js';

/** Checks a record in a worker of its own; `progress` is told how many entries are done. */
export function runCheck(record: LotRecord, held: Held, progress: (done: number) => void): Promise<Checked> {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Checked>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('done' in data) progress(data.done);
      else if ('checked' in data) resolve(data.checked);
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage({ record, held } satisfies Question);
  }).finally(() => worker.terminate());
}
