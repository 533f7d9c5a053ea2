import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { LiveWatching } from '@luochui/sales/live/live-watching.js';
import { ShowLot } from '@luochui/sales';
import { EventFrame } from '@luochui/sales/wire/live.js';
import { LotFrame } from '@luochui/sales/wire/lot.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { ApiModule } from '../../apps/api/api.module.js';

/** A watcher without a token, with every frame it was sent. */
class Watcher {
  readonly socket: Socket;
  readonly frames: any[] = [];
  readonly eventFrames: any[] = [];
  constructor(url: string) {
    this.socket = io(`${url}/live`, { transports: ['websocket'], forceNew: true });
    this.socket.on('lot:frame', (frame) => this.frames.push(frame));
    this.socket.on('event:frame', (frame) => this.eventFrames.push(frame));
  }
  says(event: string, message: object): Promise<any> {
    return this.socket.timeout(20_000).emitWithAck(event, message);
  }
  async until(what: string, holds: () => boolean): Promise<void> {
    for (const deadline = Date.now() + 15_000; !holds(); await pause(5))
      if (Date.now() > deadline) throw new Error(`not within 15 s: ${what}`);
  }
  sees = (seq: number) => this.until(`frame ${seq}`, () => this.frames.some((frame) => frame.seq >= seq));
}

const waitingFor = ({ conn }: ServerSocket) => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;

describe('the feed', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>;
  const open: { close(): unknown }[] = [];
  const accepted: ServerSocket[] = [];
  let reads = 0;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    const watching = served.app.get(LiveWatching, { strict: false });
    const attach = watching.attach.bind(watching);
    watching.attach = (socket, to) => {
      accepted.push(socket);
      attach(socket, to);
    };
    const showLot = served.app.get(ShowLot, { strict: false });
    const run = showLot.run.bind(showLot);
    showLot.run = (lotId) => {
      reads++;
      return run(lotId);
    };
  });
  afterAll(async () => {
    for (const each of open) each.close();
    await served?.app.close();
    await database?.drop();
  });

  const watcher = () => {
    const made = new Watcher(served.url);
    open.push(made.socket);
    return made;
  };
  /** Two who take turns, each bid a step above the last; `upTo` is the lot's seq after it. */
  const bidders = ({ lotId, bidders: [first, second] }: SeededLot) => {
    const clients = [first!, second!].map(({ token }) => new Bidder(served.url, token));
    open.push(...clients.map((client) => ({ close: () => client.leaves() })));
    let seq = 0;
    return async (upTo: number) => {
      for (; seq < upTo; seq++) {
        const { ok, error } = await clients[seq % 2]!.bids(lotId, `${100_000 + seq * 1_000}`);
        if (!ok) throw new Error(JSON.stringify(error));
      }
    };
  };

  it('sends frames that follow one another and tell what is in the contract, nothing more', async () => {
    const lot = await anOpenLot(database.url);
    const bid = bidders(lot);
    const here = watcher();
    await here.says('lot:join', { lotId: lot.lotId });
    await bid(8);
    await here.sees(8);
    const seqs = new Set(here.frames.flatMap((frame) => frame.entries.map((entry: any) => entry.seq)));
    expect([...seqs]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const frame of here.frames) expect(LotFrame.strict().parse(frame)).toEqual(frame);
  });

  it('leaves out a client that does not read, and gives it the newest state when it does', async () => {
    const lot = await anOpenLot(database.url);
    const { lotId } = lot;
    const bid = bidders(lot);
    const [slow, quick] = [watcher(), watcher()];
    await slow.says('lot:join', { lotId });
    await quick.says('lot:join', { lotId });
    await bid(210);
    await slow.sees(210);
    const server = accepted.find(({ id }) => id === slow.socket.id)!;
    const wire = (slow.socket.io.engine as any).transport.ws._socket;
    wire.pause();
    // Long answers fill what the system keeps between the two; then they begin to wait in the process.
    for (let asked = 0; waitingFor(server) < 4 && asked < 1_000; asked++) {
      void slow.says('entries:since', { lotId, seq: 0 }).catch(() => {});
      await pause(1);
    }
    await pause(100);
    const before = waitingFor(server);
    expect(before).toBeGreaterThanOrEqual(4);
    const [shown, quickShown] = [slow.frames.length, quick.frames.length];
    for (let seq = 211; seq <= 240; seq++) {
      await bid(seq);
      await pause(20);
    }
    await quick.sees(240);
    expect(quick.frames.length - quickShown).toBeGreaterThan(8);
    expect(waitingFor(server)).toBe(before);
    wire.resume();
    await slow.sees(240);
    expect(slow.frames.length - shown).toBeLessThanOrEqual(3);
    expect(slow.frames.find(({ seq }) => seq === 240).entries.map((entry: any) => entry.seq)).toHaveLength(20);
    const { entries } = await slow.says('entries:since', { lotId, seq: 210 });
    expect(entries.map((entry: any) => entry.seq)).toEqual(Array.from({ length: 30 }, (_, i) => 211 + i));
  });

  it('cuts off who asks and asks and never reads', async () => {
    const lot = await anOpenLot(database.url);
    await bidders(lot)(200);
    const slow = watcher();
    await slow.says('lot:join', { lotId: lot.lotId });
    const server = accepted.find(({ id }) => id === slow.socket.id)!;
    (slow.socket.io.engine as any).transport.ws._socket.pause();
    for (let asked = 0; server.connected && asked < 2_000; asked++) {
      void slow.says('entries:since', { lotId: lot.lotId, seq: 0 }).catch(() => {});
      await pause(1);
    }
    expect(server.connected).toBe(false);
    slow.socket.io.opts.reconnection = false;
    slow.socket.close();
  });

  it('serves a storm of joiners from few reads, and nobody an older state than a frame that he has had', async () => {
    const lot = await anOpenLot(database.url);
    const { lotId } = lot;
    const bid = bidders(lot);
    await bid(40);
    const crowd = Array.from({ length: 200 }, watcher);
    await Promise.all(crowd.map((each) => each.until('connected', () => each.socket.connected)));
    reads = 0;
    let stormy = true;
    const moves = (async () => {
      for (let seq = 41; stormy || seq <= 60; seq++) await bid(seq);
    })();
    const joined = await Promise.all(
      crowd.map(async (each, i) => {
        await pause(i * 2);
        // Half of them were here before.
        const lastSeq = i % 2 === 0 ? 30 : undefined;
        // In the acknowledgement itself: what comes in the same packet of the network is there before a promise tells.
        const [{ ok, snapshot, entries }, had] = await new Promise<[any, number]>((answered) =>
          each.socket.emit('lot:join', { lotId, lastSeq }, (answer: any) =>
            answered([answer, Math.max(0, ...each.frames.map(({ seq }) => seq))]),
          ),
        );
        return { ok, snapshot, entries, had, lastSeq };
      }),
    );
    stormy = false;
    await moves;
    expect(joined.filter(({ ok }) => !ok)).toEqual([]);
    expect(joined.filter(({ snapshot, had }) => snapshot.seq < had)).toEqual([]);
    expect(reads).toBeLessThan(40);
    const last = (await crowd[0]!.says('lot:join', { lotId })).snapshot.seq;
    expect(last).toBeGreaterThanOrEqual(60);
    for (const [i, each] of crowd.entries()) {
      await each.sees(last);
      const { snapshot, entries, lastSeq } = joined[i]!;
      if (lastSeq) expect(entries.map((entry: any) => entry.seq)).toEqual(range(31, snapshot.seq));
      const seqs = each.frames.flatMap((frame) => frame.entries.map((entry: any) => entry.seq));
      expect(range(snapshot.seq + 1, last).filter((seq) => !seqs.includes(seq))).toEqual([]);
    }
  });

  it('gives a joiner who knows more than a shared read a new one', async () => {
    const lot = await anOpenLot(database.url);
    const bid = bidders(lot);
    const here = watcher();
    await bid(1);
    await here.says('lot:join', { lotId: lot.lotId });
    await here.says('lot:leave', { lotId: lot.lotId });
    await bid(2);
    const { snapshot, entries } = await here.says('lot:join', { lotId: lot.lotId, lastSeq: 2 });
    expect([snapshot.seq, entries]).toEqual([2, []]);
  });

  it('tells an event’s watchers in one frame what moved among its lots', async () => {
    const officer = await new SaleWorld(served.app).person('auction-officer');
    const headers = { authorization: `Bearer ${officer.token}`, 'content-type': 'application/json' };
    const wanted = { name: '演练', lots: 3, bidders: 1, format: 'english', opensInSeconds: 0, durationSeconds: 600 };
    const answer = await fetch(`${served.url}/api/v1/rehearsals`, {
      method: 'POST',
      headers,
      body: JSON.stringify(wanted),
    });
    const { eventId, lots, bidders: one }: any = await answer.json();
    const client = new Bidder(served.url, one[0].token);
    open.push({ close: () => client.leaves() });
    for (const { id } of lots) await client.bids(id, '100000');
    const here = watcher();
    const joined = await here.says('event:join', { eventId });
    expect(joined.lots.map(({ lotId, leader }: any) => [lotId, leader])).toEqual(
      lots.map(({ id }: any) => [id, one[0].codes[id]]),
    );
    for (const lot of joined.lots) expect(LotFrame.strict().parse(lot).entries).toHaveLength(1);
    // The first look, and the heartbeat.
    await here.until('all lots in one frame', () => here.eventFrames.some((frame) => frame.lots.length === 3));
    for (const frame of here.eventFrames) expect(EventFrame.strict().parse(frame)).toEqual(frame);
    expect(here.frames).toEqual([]);
  });

  it('gives ids that do not tell how many came in between', async () => {
    const ids = [];
    for (let i = 0; i < 6; i++) {
      const one = watcher();
      await one.until('connected', () => one.socket.connected);
      ids.push([one.socket.id!, one.socket.io.engine.id]);
    }
    for (const which of [0, 1]) {
      const numbers = ids.map((id) => Buffer.from(id[which]!, 'base64url').readInt32BE(11));
      const steps = numbers.slice(1).map((number, i) => Math.abs(number - numbers[i]!));
      expect(Math.max(...steps)).toBeGreaterThan(1_000);
    }
  });
});

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
