import type { LotState } from '@luochui/auction-engine';
import type { Entry } from '../wire/entry.js';
import { toStanding, type LotFrame, type LotStanding } from '../wire/lot.js';

export interface Moved {
  readonly standing: LotStanding;
  readonly frame: LotFrame;
  /** Told once, when the lot was seen to close. */
  readonly closed: LotState | null;
}

export const NEWEST = 20;

/** A lot that is watched here: the newest that this process knows of it, and how far its watchers were told. */
export class WatchedLot {
  watchers = 1;
  /** On a monotonic clock. */
  sentAt = -Infinity;
  #lot: LotState | null = null;
  /** The newest entries, as far as they are in memory; no gap among them. */
  #entries: readonly Entry[] = [];
  #sentSeq = 0;
  #wasOpen = false;

  get seq(): number {
    return this.#lot?.seq ?? -1;
  }

  /** Answers whether that is news. `entries`: what was written by this move, as far as it is known. */
  offer(lot: LotState, entries: readonly Entry[] = []): boolean {
    if (lot.seq <= this.seq) return false;
    this.#lot = lot;
    // After a gap they are read from the table when the frame is made.
    const follows = this.#reaches === (entries[0]?.seq ?? 0) - 1;
    this.#entries = [...(follows ? this.#entries : []), ...entries].slice(-NEWEST);
    return true;
  }

  /** Somebody was shown it open, so its closing will be told. */
  shownOpen(): void {
    this.#wasOpen = true;
  }

  get lacksEntries(): boolean {
    return this.#reaches !== this.seq || this.#entries.length < Math.min(NEWEST, this.seq);
  }
  get #reaches(): number {
    return this.#entries.at(-1)?.seq ?? 0;
  }
  fill(entries: readonly Entry[]): void {
    if ((entries.at(-1)?.seq ?? 0) >= this.#reaches) this.#entries = entries;
  }

  /**
   * The newest state whole: what a snapshot has, and what somebody gets who missed frames. Null as long as its
   * entries are not known.
   */
  newest(): LotFrame | null {
    return this.#lot && this.seq === this.#reaches ? { ...toStanding(this.#lot), entries: [...this.#entries] } : null;
  }

  standing(): LotStanding | null {
    return this.#lot && toStanding(this.#lot);
  }

  /** The next frame, with the entries since the frame before; always the newest, which proves the head. None before the first state. */
  take(now: number): Moved[] {
    const lot = this.#lot;
    if (!lot) return [];
    const known = this.#entries.filter(({ seq }) => seq <= lot.seq);
    const fresh = known.filter(({ seq }) => seq > this.#sentSeq);
    const standing = toStanding(lot);
    const closed = this.#wasOpen && lot.status === 'closed' ? lot : null;
    this.#wasOpen = lot.status !== 'closed';
    this.#sentSeq = lot.seq;
    this.sentAt = now;
    return [{ standing, frame: { ...standing, entries: fresh.length > 0 ? fresh : known.slice(-1) }, closed }];
  }
}
