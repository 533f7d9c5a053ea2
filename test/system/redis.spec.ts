import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bidder } from '@luochui/testing/bidder.js';
import { anOpenLot } from '@luochui/testing/builders.js';
import { Field } from '@luochui/testing/checker/field.js';
import { describeWithRedis } from '@luochui/testing/needs.js';
import { Processes } from '@luochui/testing/processes.js';
import { OwnRedis } from '@luochui/testing/redis.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

describeWithRedis('with queues on Redis', () => {
  const processes = new Processes();
  let database: TestDatabase, redis: OwnRedis, url: string;

  beforeAll(async () => {
    [database, redis] = [await testDatabase(), await OwnRedis.start()];
    const environment = { PORT: '0', REDIS_URL: redis.url };
    const [api] = await Promise.all([processes.start('api', environment), processes.start('worker', environment)]);
    url = api.line.split(' ').at(-1)!;
  }, 60_000);
  afterAll(async () => {
    await processes.endAll();
    await redis?.stop();
    await database?.drop();
  });

  const sells = async (forget: () => Promise<unknown>) => {
    const { lotId, bidders } = await anOpenLot(database.url, { seconds: 3 });
    const bidder = new Bidder(url, bidders[0]!.token);
    try {
      await bidder.joins(lotId);
      expect(await bidder.bids(lotId, '100000')).toMatchObject({ ok: true });
      await forget();
      expect(await bidder.sees('lot:closed', undefined, 20_000)).toMatchObject({ outcome: 'sold', winner: 'B001' });
    } finally {
      await bidder.leaves();
    }
  };

  it('a lot is sold', () => sells(async () => {}));

  it('seen elsewhere, a closing job lost with Redis: a lot is sold though Redis has forgotten everything', () =>
    sells(() => redis.flush()));

  it('a process is ready only while its queue answers', async () => {
    const ready = async () => (await fetch(`${url}/api/health/ready`)).status;
    expect(await ready()).toBe(200);
    await redis.stop();
    const answer = await fetch(`${url}/api/health/ready`);
    expect([answer.status, await answer.json()]).toMatchObject([503, { params: { missing: 'queue' } }]);
    expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    await redis.start();
    for (const deadline = Date.now() + 10_000; (await ready()) !== 200 && Date.now() < deadline;) await pause(100);
    expect(await ready()).toBe(200);
  });

  it('a lot is sold after it came back', () => sells(async () => {}));

  it('seen elsewhere, acknowledged bids lost with Redis: stopped and flushed in a storm and over an end, every bid is answered, and the lot closes on time without it', async () => {
    const field = await Field.rehearsed(await rehearser(url), { seconds: 10, bidders: 20 });
    try {
      await field.enters([url]);
      const { endsAt } = await field.shows(url);
      const storming = field.storms({ rounds: 1_000 });
      await field.isAmidst(40);
      await redis.flush();
      await field.isAmidst(field.testimony.told.length + 40);
      await redis.stop();
      await storming;
      const [closed] = await field.isClosed(url);
      expect(closed.endsAt).toBe(endsAt);
      // The sweeper's turn: a second after the drain.
      expect(Date.parse(closed.at) - Date.parse(endsAt)).toBeLessThan(8_000);
      await redis.start();
      expect(Object.fromEntries(field.testimony.failures)).toEqual({});
      expect(await field.faults(database.url, url)).toEqual([]);
    } finally {
      field.leaves();
    }
  }, 60_000);
});
