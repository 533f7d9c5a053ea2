import { sign, type KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** What `SigningThreads` says to a thread, and hears: one text each, as each value of an array would be copied by itself. */
export interface SigningOrder {
  readonly id: number;
  /** Texts, a line each. */
  readonly lines: string;
}
export interface Signed {
  readonly id: number;
  /** Signatures, a line each. */
  readonly lines: string;
}

const { key } = (workerData ?? {}) as { readonly key: KeyObject };

parentPort?.on('message', ({ id, lines }: SigningOrder) => {
  const signatures = lines.split('\n').map((text) => sign(null, Buffer.from(text), key).toString('base64url'));
  parentPort!.postMessage({ id, lines: signatures.join('\n') } satisfies Signed);
});
