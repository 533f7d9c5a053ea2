import { sign, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../config/root.js';
import type { Signed, SigningOrder } from './signing-thread.js';

interface Waiting {
  readonly resolve: (signatures: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

const THREAD = join(ROOT, 'dist/libs/platform/signing/signing-thread.js');
const THREADS = 2;
/** To wake a thread costs more than to sign as few as these. */
const FEW = 4;

/**
 * Ed25519 takes some 50 µs a signature: of a batch of hundreds the event loop would stand still. A batch goes to threads as a whole,
 * which costs this one a tenth of what `crypto.sign` with a callback does for each.
 */
export class SigningThreads {
  #threads: Thread[] | undefined;
  constructor(private readonly key: KeyObject) {}

  /** Texts of one line: what has a canonical form is one. */
  async sign(texts: readonly string[]): Promise<readonly string[]> {
    if (texts.length <= FEW) return texts.map((text) => sign(null, Buffer.from(text), this.key).toString('base64url'));
    this.#threads ??= Array.from({ length: THREADS }, () => new Thread(this.key));
    const share = Math.ceil(texts.length / THREADS);
    const parts = this.#threads.map((thread, i) => thread.sign(texts.slice(i * share, (i + 1) * share)));
    return (await Promise.all(parts)).flat();
  }

  async end(): Promise<void> {
    await Promise.all((this.#threads ?? []).map((thread) => thread.end()));
  }
}

/** Started on first use, and again after it was lost. */
class Thread {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();
  constructor(private readonly key: KeyObject) {}

  sign(texts: readonly string[]): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const worker = (this.#worker ??= this.#start());
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, lines: texts.join('\n') } satisfies SigningOrder);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(THREAD, { name: 'signing', execArgv: [], workerData: { key: this.key } });
    worker.on('message', ({ id, lines }: Signed) => {
      this.#waiting.get(id)?.resolve(lines.split('\n'));
      this.#waiting.delete(id);
    });
    worker.on('error', (error: Error) => this.#lost(worker, error));
    worker.on('exit', (code) => this.#lost(worker, new Error(`a signing thread ended with ${code}`)));
    // Whoever waits holds a transaction open: the process lives as long as that.
    worker.unref();
    return worker;
  }

  #lost(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
