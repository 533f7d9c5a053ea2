import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { draftLot, rulesOf, type LotState } from '@luochui/auction-engine';
import { D } from '@luochui/testing/scenario.js';
import { Subject } from 'rxjs';
import type { LotMove } from '../use-cases/lot-command.js';
import type { Entry } from '../wire/entry.js';
import { LotFeed } from './lot-feed.js';
import type { Moved } from './watched-lot.js';

const NEVER = 3_600_000;
const LOT = 'lot-1';
const aLot = (seq: number, changes: Partial<LotState> = {}): LotState => ({
  ...draftLot(LOT, rulesOf(D), 'rules'),
  status: 'open',
  seq,
  head: `head ${seq}`,
  ...changes,
});
const entry = (seq: number) => ({ seq, hash: `head ${seq}` }) as Entry;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The table, this process's own decisions and the others' nudges, as the feed meets them. */
class World {
  readonly changes = new Subject<LotMove>();
  readonly sent: Moved[] = [];
  asked = 0;
  lot: LotState | null = aLot(1);
  isDown = false;
  nudge: (about: ReadonlyMap<string, number>) => void;
  readonly feed = new LotFeed(
    { changes: this.changes } as never,
    {
      movedSince: async (known: ReadonlyMap<string, number>) => {
        this.asked++;
        if (this.isDown) throw new Error('the database is gone');
        return this.lot && this.lot.seq > (known.get(LOT) ?? Infinity) ? [this.lot] : [];
      },
      newestEntries: async (upTo: ReadonlyMap<string, number>, limit: number) =>
        new Map([...upTo].map(([id, seq]) => [id, range(Math.max(1, seq - limit + 1), seq).map(entry)])),
    } as never,
    { hear: (_: string, heard: World['nudge']) => void (this.nudge = heard) } as never,
  );

  start(periods: Parameters<LotFeed['onApplicationBootstrap']>[0]): this {
    this.feed.sendTo((moved) => void this.sent.push(...moved));
    this.feed.watch(LOT);
    this.feed.onApplicationBootstrap(periods);
    return this;
  }
  /** Decided here. */
  moves(from: number, to = from, changes: Partial<LotState> = {}): void {
    this.lot = aLot(to, changes);
    this.changes.next({ lot: this.lot, entries: range(from, to).map(entry) });
  }
  get frames() {
    return this.sent.map(({ frame }) => frame);
  }
  async sees(seq: number): Promise<void> {
    for (const deadline = Date.now() + 5_000; this.frames.at(-1)?.seq !== seq; await pause(2))
      if (Date.now() > deadline)
        throw new Error(`no frame ${seq}, but ${JSON.stringify(this.frames.map((f) => f.seq))}`);
  }
}

describe('the feed', () => {
  let world = new World();
  const start = (periods: Parameters<LotFeed['onApplicationBootstrap']>[0]) => (world = new World().start(periods));
  afterEach(() => world.feed.onApplicationShutdown());

  it('asks at once when it is nudged about a lot that it shows and knows less of, and only then', async () => {
    start({ askMs: NEVER, leastAskMs: 0 });
    await world.sees(1);
    world.lot = aLot(2);
    await pause(30);
    expect(world.asked).toBe(1);
    world.nudge(new Map([['another', 7]]));
    world.nudge(new Map([[LOT, 1]]));
    await pause(30);
    expect(world.asked).toBe(1);
    world.nudge(new Map([[LOT, 2]]));
    await world.sees(2);
    expect(world.asked).toBe(2);
  });

  it('asks once more when it is nudged while it asks', async () => {
    start({ askMs: NEVER, leastAskMs: 0 });
    await world.sees(1);
    world.lot = aLot(2);
    world.nudge(new Map([[LOT, 2]]));
    world.lot = aLot(3);
    world.nudge(new Map([[LOT, 3]]));
    await world.sees(3);
  });

  it('sees without any nudge what others decided', async () => {
    start({ askMs: 10 });
    await world.sees(1);
    world.lot = aLot(31);
    await world.sees(31);
    expect(world.frames.at(-1)!.entries.map(({ seq }) => seq)).toEqual(range(12, 31));
  });

  it('sends a burst as few frames, each with what came since the frame before', async () => {
    start({ askMs: NEVER });
    await world.sees(1);
    const began = performance.now();
    for (let seq = 2; seq <= 161; seq += 2) {
      world.moves(seq, seq + 1);
      await pause(2);
    }
    await world.sees(161);
    const frames = world.frames.slice(1);
    expect(frames.length).toBeLessThanOrEqual((performance.now() - began) / 40 + 2);
    expect(frames.length).toBeGreaterThan(2);
    for (const { seq, head, entries } of frames) {
      expect(entries.at(-1)).toMatchObject({ seq, hash: head });
      expect(entries.length).toBeLessThanOrEqual(20);
    }
    const told = frames.flatMap(({ entries }) => entries.map(({ seq }) => seq));
    expect(new Set(told).size).toBe(told.length);
    expect(world.feed.newest(LOT)!.entries.map(({ seq }) => seq)).toEqual(range(142, 161));
  });

  it('sends at once what comes after a quiet moment, and the one after it', async () => {
    start({ askMs: NEVER });
    await world.sees(1);
    world.moves(2);
    await world.sees(2);
    world.moves(3);
    await world.sees(3);
    expect(world.frames.map(({ entries }) => entries.map(({ seq }) => seq))).toEqual([[1], [2], [3]]);
  });

  it('fills a gap between own decisions and those of others from the table', async () => {
    start({ askMs: NEVER });
    await world.sees(1);
    world.moves(5);
    await world.sees(5);
    expect(world.frames.at(-1)!.entries.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  });

  it('is not set back by an own decision that it has learned of already', async () => {
    start({ askMs: 5 });
    world.lot = aLot(3);
    await world.sees(3);
    world.changes.next({ lot: aLot(2), entries: [entry(2)] });
    await pause(60);
    expect(world.frames.at(-1)).toMatchObject({ seq: 3 });
    expect(world.feed.newest(LOT)!.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('tells the head again when a lot is silent, and nothing of a lot that is gone', async () => {
    start({ askMs: 5, heartbeatMs: 40 });
    await world.sees(1);
    await pause(200);
    expect(world.sent.length).toBeGreaterThan(2);
    expect(world.frames.at(-1)).toMatchObject({ seq: 1, head: 'head 1', entries: [{ seq: 1 }] });
    world.lot = null;
    await pause(60);
    const before = world.sent.length;
    await pause(100);
    expect(world.sent.length).toBe(before);
  });

  it('sends what is due once the database answers again', async () => {
    start({ askMs: 5 });
    await world.sees(1);
    world.isDown = true;
    await pause(50);
    world.lot = aLot(9);
    world.isDown = false;
    await world.sees(9);
  });

  it('tells a closing once, also one that came before the feed had looked at all', async () => {
    world = new World();
    world.lot = aLot(7, { status: 'closed' });
    world.start({ askMs: 5, heartbeatMs: 20 });
    world.feed.shownOpen(LOT);
    await world.sees(7);
    await pause(80);
    expect(world.sent.length).toBeGreaterThan(1);
    expect(world.sent.filter(({ closed }) => closed)).toHaveLength(1);
  });
});
