import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../config/root.js';

const MEMORY_MB = 300;

/** A thread ended without an answer: it took more memory or more time than it has, or it broke. */
export class ThreadFailed extends Error {
  constructor(readonly why: 'memory' | 'time' | 'broken') {
    super(why);
  }
}

/**
 * What a stranger's file is made of is found out in a thread with a memory and a time of its own: it must neither hold up a bid nor end
 * the process. `heard` is given each word that the thread says, and ends it with an answer, or by throwing. `file` is built, also for
 * tests: a thread can't start from source.
 */
export function inGuardedThread<Word, Answer>(
  file: string,
  order: unknown,
  patienceMs: number,
  heard: (word: Word, answer: (given: Answer) => void, fail: (error: unknown) => void) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(ROOT, 'dist', file), {
      workerData: order,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (): void => {
      clearTimeout(timeout);
      void thread.terminate();
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const timeout = setTimeout(() => fail(new ThreadFailed('time')), patienceMs);
    const answer = (given: Answer): void => {
      end();
      resolve(given);
    };
    thread.on('message', (word: Word) => heard(word, answer, fail));
    thread.once('error', ({ code }: Error & { code?: string }) =>
      fail(new ThreadFailed(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken')),
    );
  });
}
