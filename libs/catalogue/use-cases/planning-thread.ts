// The thread that plan-in-thread.ts starts: one file, one plan, told in pieces that take the other side no time to read.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '@luochui/platform/domain/workbook.js';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import { planImport } from '../domain/import/plan-import.js';
import type { PlanningOrder, PlanningWord } from './plan-in-thread.js';

const PIECE = 50;
const TOLD_EVERY = 2_000;
const { bytes, options, today }: PlanningOrder = workerData;
const say = (word: PlanningWord): void => parentPort!.postMessage(word);

try {
  // Of this thread alone, where the system knows threads: bids go before it.
  setPriority(0, constants.priority.PRIORITY_LOW);
} catch {
  // Not everywhere allowed; a file is read all the same.
}
try {
  const workbook = readWorkbook(Buffer.from(bytes), { encoding: options.encoding, separator: options.separator });
  const total = workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const steps = planImport(workbook, options, today);
  for (let told = 0; ;) {
    const { done, value } = steps.next();
    if (!done) {
      if (value - told < TOLD_EVERY) continue;
      told = value;
      say({ judged: value, total });
      continue;
    }
    if ('refusal' in value) say({ refused: { code: value.refusal, params: value.params } });
    else {
      const { rows, ...plan } = value;
      for (let from = 0; from < rows.length; from += PIECE) say({ rows: rows.slice(from, from + PIECE) });
      const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: [] }));
      say({ plan, workbook: { ...workbook, sheets } });
    }
    break;
  }
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  say({ refused: { code: error.code, params: error.params } });
}
