import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotFrame, LotSnapshot } from '@luochui/sales/wire/lot.js';

/** A lot as this page knows it: its newest state, and its entries in order as far as they have come. */
export interface KnownLot {
  readonly lot: LotSnapshot;
  readonly entries: readonly Entry[];
  /** The newest that an answer to an own bid has told; a frame from before it is of no use. */
  readonly toldSeq: number;
}

export const begin = (lot: LotSnapshot): KnownLot => ({ lot, entries: [...lot.entries], toldSeq: 0 });

/** Entries have one number each, so that what comes twice, by frame and by catching up, counts once. */
export function withEntries(known: KnownLot, more: readonly Entry[]): KnownLot {
  const have = new Set(known.entries.map(({ seq }) => seq));
  const fresh = more.filter(({ seq }) => !have.has(seq));
  if (fresh.length === 0) return known;
  return { ...known, entries: [...known.entries, ...fresh].sort((a, b) => a.seq - b.seq) };
}

/** A frame that was overtaken on its way changes nothing but what it brings of the record. */
export function withFrame(known: KnownLot, frame: LotFrame): KnownLot {
  const told = withEntries(known, frame.entries);
  if (frame.seq < Math.max(told.lot.seq, told.toldSeq)) return told;
  return { ...told, lot: { ...told.lot, ...frame, ...outcomeOf(told) } };
}

/** How it ended stands in its entry; frames don't repeat it. */
function outcomeOf({ entries }: KnownLot): Pick<LotSnapshot, 'outcome' | 'reason'> {
  const closed = entries.findLast(({ type }) => type === 'lot.closed');
  return closed ? { outcome: closed.outcome, reason: closed.reason as LotSnapshot['reason'] } : {};
}

/** After which seq entries are missing; null when the record is whole up to the lot's newest. */
export function missingAfter({ lot, entries }: KnownLot): number | null {
  let seq = 0;
  for (const entry of entries) {
    if (entry.seq !== seq + 1) return seq;
    seq = entry.seq;
  }
  return seq < lot.seq ? seq : null;
}
