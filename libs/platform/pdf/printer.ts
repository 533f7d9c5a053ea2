import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ROOT } from '../config/root.js';
import type { PrintedDocument } from '../domain/printed-document.js';
import type { Printed, PrintOrder } from './pdf-thread.js';

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** By path and from the build, like the first screens: a thread starts from a file of its own. */
const THREAD = join(ROOT, 'dist/libs/platform/pdf/pdf-thread.js');

/**
 * Draws documents on a thread of its own, started on first use, which keeps the fonts: the default start is one process, and a
 * drawing on its main thread would hold up bids by a fifth of a second.
 */
@Injectable()
export class Printer implements OnApplicationShutdown {
  #thread: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  print(document: PrintedDocument): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const thread = (this.#thread ??= this.#start());
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ id, document } satisfies PrintOrder);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(THREAD, { name: 'pdf', execArgv: [] });
    thread.on('message', (printed: Printed) => {
      const waiting = this.#waiting.get(printed.id);
      this.#waiting.delete(printed.id);
      if ('error' in printed) waiting?.reject(new Error(printed.error));
      else waiting?.resolve(Buffer.from(printed.bytes));
      // Nothing to draw is no reason to stay alive.
      if (this.#waiting.size === 0) thread.unref();
    });
    thread.on('error', (error: Error) => this.#lost(thread, error));
    thread.on('exit', (code) => this.#lost(thread, new Error(`the PDF thread ended with ${code}`)));
    return thread;
  }

  /** Whoever waits is told; the next document starts a new thread. */
  #lost(thread: Worker, error: Error): void {
    // After an error comes the exit, when a new thread may be at work already.
    if (thread !== this.#thread) return;
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
