import { sign, type KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** What `SigningThreads` says to a thread, and hears. */
export interface SigningOrder {
  readonly id: number;
  readonly texts: readonly string[];
}
export interface Signed {
  readonly id: number;
  readonly signatures: readonly string[];
}

const { key } = (workerData ?? {}) as { readonly key: KeyObject };

parentPort?.on('message', ({ id, texts }: SigningOrder) => {
  const signatures = texts.map((text) => sign(null, Buffer.from(text), key).toString('base64url'));
  parentPort!.postMessage({ id, signatures } satisfies Signed);
});
