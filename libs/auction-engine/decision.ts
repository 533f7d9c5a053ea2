import type { Entry } from './entry.js';

/** Told to the one who asked: no entry, nothing remembered. */
export type RefusalReason =
  | 'record.fork'
  | 'bid.not_open'
  | 'bid.too_late'
  | 'bid.not_recorded'
  | 'bid.wrong_kind'
  | 'lot.already_announced'
  | 'lot.not_open'
  | 'lot.not_paused'
  | 'lot.resumes_by_itself'
  | 'lot.withdraw_too_late'
  | 'lot.nothing_to_void'
  | 'lot.not_closed';

export interface Decision {
  readonly entries: readonly Entry[];
  readonly refusal?: RefusalReason;
  /** A bid that can't be judged before what comes first has come: the late opening, the end of the drain. */
  readonly held?: true;
}

export const NOTHING: Decision = { entries: [] };

export const refused = (refusal: RefusalReason): Decision => ({ entries: [], refusal });
