import type { Command, LotState, Seen } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { LotHoldRepository } from '../storage/lot-hold.repository.js';
import type { ShownLot } from '../storage/lot.reader.js';
import type { SignedEntry } from '../storage/lot.repository.js';
import type { LotCommand } from './lot-command.js';
import type { PublishedHead } from './published-heads.js';

/** Not known to be behind until now: what was published and the record lacks, as somebody says or as this process remembers it. */
export function whatIsLacking(
  { row, lot }: ShownLot,
  fresh: readonly LotCommand[],
  published: PublishedHead | undefined,
): Seen | null {
  if (row.behindSeq !== null || lot.status === 'closed') return null;
  const told = fresh.find((command) => command.type === 'hold');
  if (told?.type === 'hold') return told.published;
  if (!published || published.seq <= lot.seq || published.at <= (row.letOnAt?.getTime() ?? 0)) return null;
  return { seq: published.seq, head: published.head };
}

/** What is left is counted from the time that the record is of: of a backup the last beat before it was made. */
export function pauseFor({ status, at, opensAt, endsAt }: LotState, lastBeat: number | null): Command[] {
  if (status !== 'open' && status !== 'paused') return [];
  const since = Math.min(endsAt, Math.max(at, opensAt, lastBeat ?? 0));
  return [{ type: 'pause', reason: 'record.behind', since }];
}

/** A lot that two roles let open is paused in the same breath, so that the record says what they did: its whole time is left. */
export const pauseAtOpening = ({ opensAt }: LotState): Command => ({
  type: 'pause',
  reason: 'record.behind',
  since: opensAt,
});

/** Holds the lot, or lets it on: in the commit of the entry that says so. */
export async function settleHold(
  tx: Transaction,
  { row }: ShownLot,
  { behind, now }: { readonly behind?: Seen; readonly now: number },
  entries: readonly SignedEntry[],
): Promise<void> {
  if (behind) await tx.of(LotHoldRepository).hold(row.id, behind);
  else if (row.behindSeq !== null && entries.some(({ entry }) => entry.type === 'lot.resumed'))
    await tx.of(LotHoldRepository).letOn(row.id, now);
}
