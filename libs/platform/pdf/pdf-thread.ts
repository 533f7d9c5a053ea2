import { parentPort } from 'node:worker_threads';
import type { PrintedDocument } from '../domain/printed-document.js';
import { drawPdf } from './draw-pdf.js';

/** What `Printer` says to its thread, and hears. */
export interface PrintOrder {
  readonly id: number;
  readonly document: PrintedDocument;
}
export type Printed =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, document }: PrintOrder) => {
  drawPdf(document).then(
    (bytes) => parentPort!.postMessage({ id, bytes } satisfies Printed),
    (error: unknown) => parentPort!.postMessage({ id, error: String(error) } satisfies Printed),
  );
});
