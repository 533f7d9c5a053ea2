import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Config } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { Clock } from '../clock/clock.js';
import { OwnConnection } from '../database/own-connection.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Beats } from './beats.js';
import { BeatsModule } from './beats.module.js';
import { LostTimeReader } from './lost-time.reader.js';

const START = Date.parse('2026-01-05T06:00:00.000Z');

describe('beats', () => {
  let database: TestDatabase, app: INestApplicationContext, clock: FakeClock;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock(START);
    const builder = Test.createTestingModule({ imports: [BeatsModule, ConfigModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = await (await builder.compile()).init();
  });
  afterAll(async () => {
    for (const connection of connections) await connection.onApplicationShutdown();
    await app?.close();
    await database?.drop();
  });
  beforeEach(() => rowsOf(database.url, 'delete from beat; delete from lost_time'));

  const connections: OwnConnection[] = [];
  /** A process of its own, with a connection of its own. */
  const aProcess = () => {
    const connection = new OwnConnection(app.get(Config));
    connections.push(connection);
    return new Beats(connection, clock as unknown as Clock);
  };
  const lost = () =>
    rowsOf(
      database.url,
      `select extract(epoch from to_at - from_at)::float8 as seconds from lost_time order by id`,
    ).then((rows) => rows.map(({ seconds }) => seconds));
  const beatsFor = async (seconds: number, ...processes: Beats[]) => {
    for (let i = 0; i < seconds; i++) {
      clock.advance(1_000);
      for (const beats of processes) await beats.beat();
    }
  };

  it('loses nothing in a sale that runs, and keeps one row', async () => {
    const [one, two] = [aProcess(), aProcess()];
    await beatsFor(5, one, two);
    expect(await lost()).toEqual([]);
    expect(await rowsOf(database.url, 'select at from beat')).toEqual([{ at: new Date(clock.now()) }]);
  });

  it('loses nothing while one of two goes on', async () => {
    const [one, two] = [aProcess(), aProcess()];
    await beatsFor(2, one, two);
    await beatsFor(60, one);
    await beatsFor(2, one, two);
    expect(await lost()).toEqual([]);
  });

  it('writes a gap once, whoever of many comes first', async () => {
    const processes = Array.from({ length: 6 }, aProcess);
    await beatsFor(2, ...processes);
    clock.advance(20_000);
    const found = await Promise.all(processes.map((beats) => beats.beat()));
    expect(found.flat()).toEqual([{ from: new Date(clock.now() - 20_000), to: new Date(clock.now()) }]);
    expect(await lost()).toEqual([20]);
  });

  it('is told by a process that starts after the others died', async () => {
    await beatsFor(2, aProcess());
    clock.advance(2_001);
    expect(await aProcess().beat()).toHaveLength(1);
    expect(await lost()).toEqual([2.001]);
  });

  it('takes two seconds for none', async () => {
    await beatsFor(2, aProcess());
    clock.advance(2_000);
    expect(await aProcess().beat()).toEqual([]);
    expect(await lost()).toEqual([]);
  });

  it("takes a step of the database's clock for no gap, and finds the next one all the same", async () => {
    for (const by of [120_000, -120_000]) {
      const [one, two] = [aProcess(), aProcess()];
      await beatsFor(2, one, two);
      await clock.step(by);
      await beatsFor(2, one, two);
      expect(await lost()).toEqual([]);
    }
    clock.advance(10_000);
    await aProcess().beat();
    expect(await lost()).toEqual([10]);
  });

  it('can be given in a transaction, which finds the gap and keeps it only if it commits', async () => {
    const beats = aProcess();
    await beatsFor(2, beats);
    clock.advance(30_000);
    const unitOfWork = app.get(UnitOfWork);
    const asked = unitOfWork.run(async (tx) => {
      await beats.beatWithin(tx);
      const { lastBeat, lost: gaps } = await tx.of(LostTimeReader).between(START, clock.now());
      expect(lastBeat).toBe(clock.now());
      expect(gaps).toEqual([{ from: clock.now() - 30_000, to: clock.now() }]);
      throw new Error('came to nothing');
    });
    await expect(asked).rejects.toThrow('came to nothing');
    expect(await lost()).toEqual([]);
    await unitOfWork.run((tx) => beats.beatWithin(tx));
    expect(await lost()).toEqual([30]);
    // Twice found, once written: who asks the lots is told of both.
    expect(await beats.beat()).toHaveLength(2);
  });
});
