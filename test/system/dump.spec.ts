import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { describeWithDump } from '@luochui/testing/needs.js';
import { caller } from '@luochui/testing/people.js';
import { end, Processes, type Started } from '@luochui/testing/processes.js';
import { aRehearsal } from '@luochui/testing/rehearsal.js';
import { onServer, testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

describeWithDump('a database that is restored from its dump', () => {
  const processes = new Processes();
  let database: TestDatabase;
  const start = () => processes.start('standalone', { PORT: '0', LOG_LEVEL: 'error' }, ['--no-demonstration']);
  const addressOf = ({ line }: Started) => line.split(' ').at(-1)!;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  const run = (program: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    expect(`${program} ${status} ${stderr}`).toBe(`${program} 0 `);
  };

  it('holds the lots that were bid on since', async () => {
    const first = await start();
    const softClose = { windowSeconds: 0 };
    const sale = await aRehearsal(addressOf(first), first.output, { lots: 2, rules: { softClose } });
    const [moved, still] = sale.lots.map(({ id }) => id);
    const bid = async (url: string, lotId: string | undefined, bidder: number, amount: string) =>
      (await caller(url)(sale.bidders[bidder]!.token, 'POST', `/lots/${lotId}/bids`, { bidId: randomUUID(), amount }))
        .body;
    for (const lotId of [moved, still])
      expect(await bid(addressOf(first), lotId, 0, '100000')).toMatchObject({ decision: 'accepted' });
    const dump = join(new Config().dataDir, 'luochui.dump');
    // While it runs.
    run('pg_dump', '--format=custom', '--exclude-schema=bullmq', `--file=${dump}`, database.url);
    expect(await bid(addressOf(first), moved, 1, '101000')).toMatchObject({ decision: 'accepted' });
    await pause(1_500);
    await end(first.process, 'SIGKILL');

    const name = new URL(database.url).pathname.slice(1);
    const server = new Config().testDatabaseUrl!;
    await onServer(server, `drop database ${name} with (force)`);
    await onServer(server, `create database ${name} encoding 'UTF8' template template0`);
    run('pg_restore', `--dbname=${database.url}`, dump);

    const second = await start();
    const show = async (lotId: string | undefined) =>
      (await caller(addressOf(second))(null, 'GET', `/lots/${lotId}`)).body;
    expect(await show(moved)).toMatchObject({ status: 'paused', currentPrice: '100000' });
    expect(await show(still)).toMatchObject({ status: 'open', currentPrice: '100000' });
    expect(await bid(addressOf(second), moved, 1, '101000')).toMatchObject({ code: 'bid.not_open' });
    expect(await bid(addressOf(second), still, 1, '101000')).toMatchObject({ decision: 'accepted' });
  }, 90_000);
});
