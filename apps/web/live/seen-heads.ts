import { keysOf, read, write } from './storage.js';

/** The newest entry that this page was shown: what it can hold against a record that tells another story. */
export interface SeenHead {
  readonly seq: number;
  readonly head: string;
}
interface Kept {
  readonly at: number;
  readonly heads: readonly SeenHead[];
}

const PREFIX = 'luochui.heads.';
/** So many of one lot, and of so many lots; the oldest go first. */
const HEADS_KEPT = 400;
const LOTS_KEPT = 60;
const WRITE_EVERY_MS = 1_000;

const known = new Map<string, SeenHead[]>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function seenHeads(lotId: string): readonly SeenHead[] {
  const heads = known.get(lotId) ?? [...(read<Kept>(PREFIX + lotId)?.heads ?? [])];
  known.set(lotId, heads);
  return heads;
}

/** The same number with another head is kept beside the first: that is just what must not happen. */
export function sawHead(lotId: string, { seq, head }: SeenHead): void {
  const heads = seenHeads(lotId);
  if (heads.some((each) => each.seq === seq && each.head === head)) return;
  known.set(lotId, [...heads, { seq, head }].slice(-HEADS_KEPT));
  timer ??= setTimeout(writeAll, WRITE_EVERY_MS);
}

/** What two tabs saw is put together. */
function writeAll(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [lotId, mine] of known) {
    const others = read<Kept>(PREFIX + lotId)?.heads ?? [];
    const isMine = (other: SeenHead) => mine.some(({ seq, head }) => seq === other.seq && head === other.head);
    const heads = [...others.filter((each) => !isMine(each)), ...mine].slice(-HEADS_KEPT);
    write(PREFIX + lotId, { at: Date.now(), heads } satisfies Kept, forgetOldestHeads);
  }
  forgetOldestHeads(LOTS_KEPT);
}

/** A full device keeps orders and receipts rather than heads. */
export function forgetOldestHeads(keep = 0): void {
  const lots = keysOf(PREFIX).map((key) => ({ key, at: read<Kept>(key)?.at ?? 0 }));
  for (const { key } of lots.sort((a, b) => b.at - a.at).slice(keep)) write(key, null);
}

if (typeof addEventListener === 'function') addEventListener('pagehide', writeAll);
