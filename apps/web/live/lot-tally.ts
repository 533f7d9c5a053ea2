import type { Entry } from '@luochui/sales/wire/entry.js';

/** What the control room keeps of a lot's record: few numbers, however long the record gets. */
export interface LotTally {
  /** Everything up to this seq was counted. */
  readonly upTo: number;
  readonly refusals: number;
  /** Since the lot last went on; none while it runs. */
  readonly pauses: readonly Entry[];
}

export const NOTHING_COUNTED: LotTally = { upTo: 0, refusals: 0, pauses: [] };

/** Counts what follows what was counted; whatever comes twice counts once, and what comes after a gap not yet. */
export function counted(before: LotTally, entries: readonly Entry[]): LotTally {
  let tally = before;
  for (const entry of entries) if (entry.seq === tally.upTo + 1) tally = withEntry(tally, entry);
  return tally;
}

function withEntry({ refusals, pauses }: LotTally, entry: Entry): LotTally {
  const { seq: upTo, type } = entry;
  if (type === 'bid.rejected') return { upTo, refusals: refusals + 1, pauses };
  if (type === 'lot.paused') return { upTo, refusals, pauses: [...pauses, entry] };
  return { upTo, refusals, pauses: type === 'lot.resumed' ? [] : pauses };
}
