import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Beats } from '@luochui/platform/beats/beats.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { PauseForLostTime } from './pause-for-lost-time.js';
import { PauseForStep } from './pause-for-step.js';
import { PlaceBid } from './place-bid.js';
import { ProceedLot } from './proceed-lot.js';
import { SweepLots } from './sweep-lots.js';

const actorOf = (accountId: string): Actor => ({
  accountId,
  name: '',
  roles: ['bidder'],
  organisationId: accountId,
  rehearsalId: null,
});

/** W = X = 5 minutes; E is the end, an hour after the clock's time at the beginning. */
const WINDOW_MS = 300_000;

describe('what an outage does to a lot', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, beats: Beats;
  let lot: SeededLot, end: number;
  const takesBids = jest.fn(() => true);

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    app = await aSalesProcess(clock);
    beats = app.get(Beats);
    jest.spyOn(beats, 'isBeating', 'get').mockImplementation(takesBids);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    takesBids.mockReturnValue(true);
    await rowsOf(database.url, 'delete from beat; delete from lost_time; delete from lot');
    lot = await anOpenLot(database.url, { now: clock.now(), windowMs: WINDOW_MS });
    end = clock.now() + 3_600_000;
    await beats.beat();
  });

  const until = (time: number) => clock.advance(time - clock.now());
  /** An API process is there until then. */
  const beatUntil = async (time: number) => {
    // Of a long time the last seconds are enough: no gap is written while this process lives.
    for (
      until(Math.max(clock.now(), time - 3_000));
      clock.now() < time;
      clock.advance(Math.min(1_000, time - clock.now()))
    )
      await rowsOf(database.url, 'update beat set at = $1', new Date(clock.now()));
    await rowsOf(database.url, 'update beat set at = $1', new Date(clock.now()));
  };
  /** Another process starts, or this one comes back: it has been silent for as long as all others. */
  const recovers = async () => {
    if ((await beats.beat()).length > 0) await app.get(PauseForLostTime).run();
  };
  const proceed = () => app.get(ProceedLot).run(lot.lotId);
  const bids = (amount: bigint, bidder = 0) =>
    app.get(PlaceBid).run(actorOf(lot.bidders[bidder]!.accountId), {
      lotId: lot.lotId,
      bidId: randomUUID(),
      amount,
      confirmJump: false,
      enteredAt: clock.now(),
      token: lot.bidders[bidder]!.token,
    });
  const entries = async () =>
    (await rowsOf(database.url, 'select body from lot_entry where lot_id = $1 order by seq', lot.lotId)).map(
      ({ body }) => JSON.parse(body),
    );
  const at = (time: number) => new Date(time).toISOString();
  const row = async () =>
    (await rowsOf(database.url, 'select status, ends_at, outcome, leader from lot where id = $1', lot.lotId))[0];

  it.each([
    ['the first beat', recovers],
    ['the sweeper before it', async () => app.get(SweepLots).run()],
  ])(
    'OU01: all down over the end: paused at recovery, found by %s, and on with all of it a minute later',
    async (_, found) => {
      await bids(100_000n);
      await beatUntil(end - 20_000);
      until(end + 100_000);
      // The worker was never away, but it takes no bids: it neither closes the lot nor says how long it was.
      takesBids.mockReturnValue(false);
      expect(await proceed()).toBeGreaterThan(clock.now());
      expect(await row()).toMatchObject({ status: 'open' });
      takesBids.mockReturnValue(true);
      await found();
      await recovers();
      await proceed();
      expect((await entries()).slice(1)).toEqual([
        expect.objectContaining({
          type: 'lot.paused',
          reason: 'outage',
          since: at(end - 20_000),
          at: at(end + 100_000),
          resumesAt: at(end + 160_000),
        }),
      ]);
      expect(await bids(101_000n, 1)).toMatchObject({ reason: 'bid.not_open' });
      await beatUntil(end + 160_000);
      await proceed();
      expect((await entries()).at(-1)).toMatchObject({ type: 'lot.resumed', endsAt: at(end + 460_000) });
      // What was lost before the resumption was paid back by it.
      await beatUntil(end + 462_000);
      await proceed();
      expect(await row()).toMatchObject({
        status: 'closed',
        outcome: { outcome: 'sold' },
        ends_at: new Date(end + 460_000),
      });
    },
  );

  it('OU02: a worker that was dead reopens nothing', async () => {
    await bids(100_000n);
    await beatUntil(end + 600_000);
    await proceed();
    expect(await row()).toMatchObject({ status: 'closed', outcome: { outcome: 'sold' }, ends_at: new Date(end) });
    expect((await entries()).map(({ type }) => type)).toEqual(['bid.accepted', 'lot.closed']);
  });

  it('OU03: three seconds in the last minute pause nothing', async () => {
    await beatUntil(end - 30_000);
    clock.advance(3_000);
    await recovers();
    expect(await row()).toMatchObject({ status: 'open' });
    await beatUntil(end + 2_000);
    await proceed();
    expect(await row()).toMatchObject({ status: 'closed', ends_at: new Date(end) });
    expect(await rowsOf(database.url, 'select from lost_time')).toHaveLength(1);
  });

  it('lets a lot on by the sweeper when its alarm was lost', async () => {
    await beatUntil(end - 20_000);
    clock.advance(10_000);
    await recovers();
    expect(await row()).toMatchObject({ status: 'paused' });
    await beatUntil(clock.now() + 61_001);
    await app.get(SweepLots).run();
    expect(await row()).toMatchObject({ status: 'open' });
  });

  it('adds lost times up', async () => {
    for (const before of [200_000, 100_000]) {
      await beatUntil(end - before);
      clock.advance(3_000);
      await recovers();
    }
    expect(await row()).toMatchObject({ status: 'paused' });
  });

  it('closes a lot that a worker finds due as soon as somebody who takes bids was there at its end', async () => {
    takesBids.mockReturnValue(false);
    await beatUntil(end - 1);
    until(end + 2_000);
    await proceed();
    expect(await row()).toMatchObject({ status: 'open' });
    await rowsOf(database.url, 'update beat set at = $1', new Date(end));
    await proceed();
    expect(await row()).toMatchObject({ status: 'closed' });
  });

  it.each([120_000, -120_000])(
    "OU06: the database's clock is stepped by %d ms: paused once, and nothing ends early",
    async (by) => {
      await bids(100_000n);
      await beatUntil(end - 100_000);
      const other = app.get(PauseForStep);
      // Two processes find it together; a third, which slept, when it wakes.
      await Promise.all([clock.step(by), other.run(by + 3, 1_000)]);
      await proceed();
      await recovers();
      const stepped = end - 100_000;
      // The record doesn't go back: after a step backwards the minute begins when the time has come up to it again.
      const told = Math.max(stepped + by, stepped);
      expect((await entries()).slice(1)).toEqual([
        expect.objectContaining({
          type: 'lot.paused',
          reason: 'clock.step',
          since: at(stepped),
          at: at(told),
          resumesAt: at(told + 60_000),
        }),
      ]);
      await beatUntil(told + 60_000);
      await proceed();
      expect((await entries()).at(-1)).toMatchObject({ type: 'lot.resumed', endsAt: at(told + 60_000 + WINDOW_MS) });
      await other.run(by - 3, 300_000);
      expect(await entries()).toHaveLength(3);
      expect(await rowsOf(database.url, 'delete from clock_step returning by_ms')).toHaveLength(1);
    },
  );

  it('leaves a lot that drains to the old time, and waits for it before it follows', async () => {
    await bids(100_000n);
    await beatUntil(end + 500);
    const before = Date.now();
    await clock.step(120_000);
    expect(Date.now() - before).toBeGreaterThan(1_900);
    expect(await row()).toMatchObject({ status: 'open' });
    expect(await entries()).toHaveLength(1);
  });
});
