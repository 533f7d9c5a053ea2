import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bidder } from '@luochui/testing/bidder.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { describeWithRedis } from '@luochui/testing/needs.js';
import { Processes, type Started } from '@luochui/testing/processes.js';
import { OwnRedis } from '@luochui/testing/redis.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Redis } from 'ioredis';

describeWithRedis('two api processes and a Redis between them', () => {
  const processes = new Processes();
  const heard: { channel: string; from: string; about: Record<string, number> }[] = [];
  let database: TestDatabase, redis: OwnRedis, started: Started[], listener: Redis, lot: SeededLot;
  let here: Bidder, there: Bidder;

  beforeAll(async () => {
    [database, redis] = [await testDatabase(), await OwnRedis.start()];
    const environment = { PORT: '0', REDIS_URL: redis.url, LOG_LEVEL: 'info' };
    started = await Promise.all([processes.start('api', environment), processes.start('api', environment)]);
    listener = new Redis(redis.url);
    listener.on('error', () => {});
    listener.on('pmessage', (_, channel, text) => heard.push({ channel, ...JSON.parse(text) }));
    await listener.psubscribe('*:nudge:lots');
    lot = await anOpenLot(database.url);
    const clients = started.map(({ line }, i) => new Bidder(line.split(' ').at(-1)!, lot.bidders[i]!.token));
    [here, there] = [clients[0]!, clients[1]!];
    await there.joins(lot.lotId);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([here?.leaves(), there?.leaves()]);
    listener?.disconnect();
    await processes.endAll();
    await redis?.stop();
    await database?.drop();
  });

  const isSeen = async (seq: number) => {
    expect(await here.bids(lot.lotId, `${100_000 + seq * 10_000}`)).toMatchObject({ ok: true, bid: { seq } });
    await there.sees('lot:frame', (frame) => frame.seq === seq);
    // The next one is another's, or it would be against oneself.
    expect(await there.bids(lot.lotId, `${105_000 + seq * 10_000}`)).toMatchObject({ ok: true });
    await there.sees('lot:frame', (frame) => frame.seq === seq + 1);
  };
  const told = (event: string) => started.map(({ log }) => log().split(`"${event}"`).length - 1);

  it('the one that judged tells the others which lot moved how far, after the commit', async () => {
    await isSeen(1);
    for (const deadline = Date.now() + 5_000; heard.length < 2 && Date.now() < deadline;) await pause(10);
    expect(heard.map(({ about }) => about)).toEqual([{ [lot.lotId]: 1 }, { [lot.lotId]: 2 }]);
    expect(new Set(heard.map(({ from }) => from)).size).toBe(2);
    // Of this database: others on the same Redis hear nothing.
    expect(heard[0]!.channel).toContain(new URL(database.url).pathname.slice(1));
  });

  it('what others decided is seen without Redis too, which the log tells once', async () => {
    await redis.flush();
    await isSeen(3);
    await redis.stop();
    await isSeen(5);
    // Time for some attempts to come back.
    await pause(1_500);
    await isSeen(7);
    for (const count of told('nudges.lost')) expect([1, 2]).toContain(count);
    expect(told('nudges.back')).toEqual([0, 0]);
  });

  it('and with it again when it is back', async () => {
    await redis.start();
    const both = () => told('nudges.back').every((count) => count === 2);
    for (const deadline = Date.now() + 10_000; !both() && Date.now() < deadline;) await pause(50);
    expect(told('nudges.back')).toEqual([2, 2]);
    for (const deadline = Date.now() + 5_000; listener.status !== 'ready' && Date.now() < deadline;) await pause(10);
    heard.length = 0;
    await isSeen(9);
    for (const deadline = Date.now() + 5_000; heard.length < 2 && Date.now() < deadline;) await pause(10);
    expect(heard.map(({ about }) => about)).toEqual([{ [lot.lotId]: 9 }, { [lot.lotId]: 10 }]);
  });
});
