import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Field } from '@luochui/testing/checker/field.js';
import { DatabaseClock } from '@luochui/testing/database-clock.js';
import { addressOf, Processes } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

const MINUTE = 60_000;

describe('the database’s clock is stepped under two api processes', () => {
  let processes: Processes, database: TestDatabase, clock: DatabaseClock, urls: string[], field: Field;
  let rehearse: Awaited<ReturnType<typeof rehearser>>;

  // Processes of its own for each: after a step each follows in its own time.
  beforeEach(async () => {
    processes = new Processes();
    database = await testDatabase();
    clock = await DatabaseClock.of(database.url);
    const quiet = { PORT: '0', LOG_LEVEL: 'silent' };
    const started = await Promise.all([
      processes.start('api', quiet),
      processes.start('api', quiet),
      processes.start('worker', quiet),
    ]);
    urls = started.slice(0, 2).map(addressOf);
    rehearse = await rehearser(urls[0]!);
  }, 60_000);
  afterEach(async () => {
    field?.leaves();
    await processes.endAll();
    await database?.drop();
  });

  it.each([
    ['ten minutes forward, past the end', 10 * MINUTE],
    ['ten minutes back', -10 * MINUTE],
  ])(
    '%s: the lot is paused and not closed, and nobody’s bid is lost',
    async (_, ms) => {
      field = await Field.rehearsed(rehearse, { seconds: 120, bidders: 20 });
      await field.enters(urls);
      const storming = field.storms({ rounds: 1_000 });
      await field.isAmidst(100);
      await clock.step(ms);
      // It ends when everybody was told that the lot is paused.
      await storming;
      expect(await field.shows(urls[1]!)).toMatchObject({ status: 'paused', resumesAt: expect.any(String) });
      expect(field.told(({ reason }) => reason === 'bid.not_open')).toBeGreaterThan(0);
      expect((await field.entries(urls[0]!)).filter(({ type }) => type === 'lot.paused')).toMatchObject([
        { reason: 'clock.step' },
      ]);
      await field.isStopped(urls[0]!);
      expect(Object.fromEntries(field.testimony.failures)).toEqual({});
      expect(await field.faults(database.url, urls[1]!)).toEqual([]);
    },
    60_000,
  );
});
