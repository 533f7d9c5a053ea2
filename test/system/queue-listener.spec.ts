import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, Processes, type Started } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

/** Of the connections that queues listen on, also those that are just being made. */
const END_LISTENERS = `
  select pg_terminate_backend(pid) from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid()
     and (query like '%LISTEN bullmq%' or application_name <> '' or query = '')`;

/** Among so many some are ended in the very moment between being made and being heard. */
const ENDED = 500;

describe('queues on PostgreSQL whose listening connections are ended again and again', () => {
  const processes = new Processes();
  // The queue alone opens and closes, on PostgreSQL even where the tests have a Redis.
  const alone = { PORT: '0', CLOSING_SWEEPER: 'off', LOG_LEVEL: 'silent', REDIS_URL: '' };
  let database: TestDatabase, url: string, worker: Started;
  beforeAll(async () => {
    database = await testDatabase();
    const [api, started] = await Promise.all([processes.start('api', alone), processes.start('worker', alone)]);
    [url, worker] = [addressOf(api), started];
  }, 60_000);
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  it('live, and hear of the next job', async () => {
    const rehearse = await rehearser(url);
    for (let ended = 0; ended < ENDED && worker.process.exitCode === null;)
      ended += (await rowsOf(database.url, END_LISTENERS)).length;
    expect(worker.process.exitCode).toBeNull();
    const rules = { softClose: { windowSeconds: 0, extendSeconds: 0 } };
    const [lot] = (await rehearse({ opensInSeconds: 1, durationSeconds: 1, rules })).lots;
    const status = async () => ((await (await fetch(`${url}/api/v1/lots/${lot!.id}`)).json()) as any).status;
    for (const deadline = Date.now() + 40_000; (await status()) !== 'closed' && Date.now() < deadline;)
      await pause(200);
    expect(await status()).toBe('closed');
  }, 90_000);
});
