import type { Workbook } from '@luochui/platform/domain/workbook.js';
import { inGuardedThread, ThreadFailed } from '@luochui/platform/process/guarded-thread.js';
import { refusalOf } from '@luochui/platform/spreadsheets/read-in-thread.js';
import type { PlannedRow } from '../domain/import/import-values.js';
import type { IssueCode } from '../domain/import/issue-texts.js';
import type { ImportOptions } from '../domain/import/options.js';
import type { ImportPlan } from '../domain/import/plan-import.js';

export interface PlanningOrder {
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
  readonly today: string;
}

export interface Refused {
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A plan with what the file was, without its cells. */
export interface Planned {
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
}

/** What the thread tells: how far it is, rows in pieces, and at the end the rest of the plan or why there is none. */
export type PlanningWord =
  | { readonly judged: number; readonly total: number }
  | { readonly rows: readonly PlannedRow[] }
  | { readonly plan: Omit<ImportPlan, 'rows'>; readonly workbook: Workbook }
  | { readonly refused: Refused };

const THREAD = 'libs/catalogue/use-cases/planning-thread.js';
const PATIENCE_MS = 60_000;

/** Reads and judges a file in a thread of low priority. `onProgress` may throw to give it up. */
export async function planInThread(
  order: PlanningOrder,
  onProgress: (judged: number, total: number) => Promise<void>,
): Promise<Planned | { readonly refused: Refused }> {
  const rows: PlannedRow[] = [];
  try {
    return await inGuardedThread<PlanningWord, Planned | { readonly refused: Refused }>(
      THREAD,
      order,
      PATIENCE_MS,
      (word, answer, fail) => {
        if ('rows' in word) rows.push(...word.rows);
        else if ('judged' in word) onProgress(word.judged, word.total).catch(fail);
        else if ('refused' in word) answer(word);
        else answer({ plan: { ...word.plan, rows }, workbook: word.workbook });
      },
    );
  } catch (error) {
    if (error instanceof ThreadFailed) return { refused: { code: refusalOf(error), params: {} } };
    throw error;
  }
}
