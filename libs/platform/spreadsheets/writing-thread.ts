// The thread that table.ts starts: one sheet, one workbook.
import { parentPort, workerData } from 'node:worker_threads';
import { writeXlsx } from './write-xlsx.js';

parentPort!.postMessage(writeXlsx(workerData));
