// The thread that read-in-thread.ts starts: one file, one answer.
import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '../domain/workbook.js';
import { readWorkbook } from './read-workbook.js';

const { bytes, options } = workerData;
try {
  parentPort!.postMessage({ workbook: readWorkbook(Buffer.from(bytes), options) });
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  parentPort!.postMessage({ refusal: { code: error.code, params: error.params } });
}
