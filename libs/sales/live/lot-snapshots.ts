import { Injectable } from '@nestjs/common';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { ReadEntries } from '../use-cases/read-entries.js';
import { ShowLot } from '../use-cases/show-lot.js';
import type { Entry } from '../wire/entry.js';
import { LotFrame, type LotSnapshot } from '../wire/lot.js';
import { LotFeed } from './lot-feed.js';
import { SharedReads } from './shared-reads.js';

const MOST_ENTRIES = 200;
/** The table is never behind what we know, but for a database that was set back. */
const MOST_READS = 3;

/**
 * What joiners start from, read once for all who come together. A shared read may be a little old, so the feed's newest is laid over
 * it: whoever is in the room by the time of the call never gets an older state than a frame that he has had.
 */
@Injectable()
export class LotSnapshots {
  readonly #reads = new SharedReads();
  constructor(
    private readonly showLot: ShowLot,
    private readonly readEntries: ReadEntries,
    private readonly feed: LotFeed,
  ) {}

  /** `lastSeq`: what the joiner knows already, perhaps from another process. */
  async lot(lotId: string, lastSeq = 0): Promise<LotSnapshot> {
    let snapshot = await this.#reads.get(lotId, () => this.showLot.run(lotId));
    if (snapshot.seq < lastSeq) snapshot = await this.#reads.get(`${lotId}@${lastSeq}`, () => this.showLot.run(lotId));
    for (let attempt = 0; attempt < MOST_READS && snapshot.seq < this.feed.seqOf(lotId); attempt++) {
      const newest = this.feed.newest(lotId);
      // How it ended stands in no frame.
      if (newest && newest.status !== 'closed') snapshot = { ...snapshot, ...newest };
      else snapshot = await this.#reads.get(`${lotId}@${this.feed.seqOf(lotId)}`, () => this.showLot.run(lotId));
    }
    if (snapshot.status !== 'closed') this.feed.shownOpen(lotId);
    return snapshot;
  }

  /** What somebody missed who knows the lot up to `lastSeq`: the snapshot, and the entries from there to it, at most 200. */
  async since(lotId: string, lastSeq: number): Promise<{ snapshot: LotSnapshot; entries: Entry[] }> {
    const snapshot = await this.lot(lotId, lastSeq);
    if ((snapshot.entries[0]?.seq ?? 1) <= lastSeq + 1) return { snapshot, entries: following(lastSeq, [], snapshot) };
    const key = `${lotId}>${lastSeq}@${snapshot.seq}`;
    const read = await this.#reads.get(key, () => this.readEntries.run(lotId, lastSeq, MOST_ENTRIES));
    // Frames went out while the entries were read; the snapshot comes last, so that none of them is newer than it.
    const newest = await this.lot(lotId, lastSeq);
    return { snapshot: newest, entries: following(lastSeq, read, newest) };
  }

  /** All lots of an event by number, as they may be told before anybody joins. */
  async ofEvent(eventId: string): Promise<readonly LotFrame[]> {
    const lots = await this.#reads.get(eventId, async () => (await this.showLot.ofEvent(eventId)).map(toFrame));
    if (lots.length === 0) throw new DomainError('event.not_found');
    return lots;
  }

  /** The same once their event was joined. */
  newest(lots: readonly LotFrame[]): LotFrame[] {
    return lots.map((lot) => {
      const known = this.feed.newest(lot.lotId);
      const newest = known && known.seq > lot.seq ? toFrame(known) : lot;
      if (newest.status !== 'closed') this.feed.shownOpen(lot.lotId);
      return newest;
    });
  }

  /** A frame that left entries out left them out for everybody: all ask for the same. */
  async entries(lotId: string, after: number): Promise<readonly Entry[]> {
    const read = () => this.readEntries.run(lotId, after, MOST_ENTRIES);
    const known = this.feed.seqOf(lotId);
    // A read that began when this much was known brings at least that.
    return known < 0 ? read() : this.#reads.get(`${lotId}>${after}@${known}`, read);
  }
}

/** Without a gap, and no further than the snapshot: what is newer comes by frame. */
function following(lastSeq: number, read: readonly Entry[], { seq, entries }: LotSnapshot): Entry[] {
  const all: Entry[] = [];
  for (const entry of [...read, ...entries])
    if (entry.seq === lastSeq + all.length + 1 && entry.seq <= seq) all.push(entry);
  return all.slice(0, MOST_ENTRIES);
}

const FIELDS = Object.keys(LotFrame.shape) as (keyof LotFrame)[];

/** A tile shows no entries; the newest proves the head. */
const toFrame = (lot: LotFrame): LotFrame => {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, lot[name]])) as LotFrame;
  return { ...fields, entries: lot.entries.slice(-1) };
};
