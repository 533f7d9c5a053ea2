import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Valve } from '@luochui/testing/valve.js';
import { Pool } from 'pg';
import { HeardClient } from './heard-client.js';
import { isOutage } from './outage.js';

describe('a connection to a server that is gone without a word', () => {
  let database: TestDatabase, valve: Valve, pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    valve = await Valve.to(Number(new URL(database.url).port));
    const patience = { Client: HeardClient, silenceMillis: 500 };
    pool = new Pool({ connectionString: valve.through(database.url), max: 1, ...patience } as never);
    pool.on('error', () => {});
  });
  afterEach(() => valve.turn('open'));
  afterAll(async () => {
    await pool?.end();
    await valve?.close();
    await database?.drop();
  });

  const pid = async () => (await pool.query('select pg_backend_pid() as pid')).rows[0].pid;
  const end = (client: HeardClient) => client.query('select pg_terminate_backend(pg_backend_pid())');

  it('fails with what was asked of it, and another takes its place', async () => {
    const before = await pid();
    valve.turn('frozen');
    const failed = await pool.query('select 1').catch((error: unknown) => error);
    expect([isOutage(failed), (failed as Error).message]).toEqual([true, expect.stringContaining('read timeout')]);
    valve.turn('open');
    expect(await pid()).not.toBe(before);
  });

  it('is left alone while nothing is asked of it', async () => {
    const before = await pid();
    // As its socket says once nothing has come for longer than the patience.
    const idle = await pool.connect();
    (idle as unknown as { connection: { stream: Socket } }).connection.stream.emit('timeout');
    idle.release();
    expect(await pid()).toBe(before);
    valve.turn('frozen');
    await expect(pool.query('select 1')).rejects.toThrow('read timeout');
  });

  it('ends no process, also when whoever took it out of service has ceased to listen', async () => {
    const client = new HeardClient({ connectionString: database.url });
    await client.connect();
    client.removeAllListeners();
    const gone = new Promise((done) => client.once('end', done));
    await expect(end(client)).rejects.toThrow('terminating connection');
    await gone;
  });
});
