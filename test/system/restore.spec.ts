import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';
import { caller } from '@luochui/testing/people.js';
import { end, Processes, type Started } from '@luochui/testing/processes.js';
import { aRehearsal, type Rehearsed } from '@luochui/testing/rehearsal.js';
import { rowsOf } from '@luochui/testing/rows.js';

/** As docs/runbook.md says, word for word: stop, copy; then in place of what was lost put the copy of the database, and of it alone. */
describe('the default start on a backup', () => {
  const processes = new Processes();
  let dataDir: string;
  const start = () =>
    processes.start(
      'standalone',
      { DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '', REDIS_URL: '', SECRET_KEY: '', LOG_LEVEL: 'error' },
      ['--no-demonstration'],
    );
  const addressOf = ({ line }: Started) => line.split(' ').at(-1)!;
  const file = (name: string) => join(dataDir, name);

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), '落锤 data-'));
  });
  afterAll(async () => {
    await processes.endAll();
    rmSync(dataDir, { recursive: true });
  });

  it('holds a lot that has lost bids, until two roles let it go on, and its record can be verified', async () => {
    const first = await start();
    const { bidders, lots } = await aSale(first);
    const lotId = lots[0]!.id;
    const bid = async (url: string, bidder: number, amount: string, more = {}) => {
      const body = { bidId: randomUUID(), amount, ...more };
      return (await caller(url)(bidders[bidder]!.token, 'POST', `/lots/${lotId}/bids`, body)).body;
    };
    expect(await bid(addressOf(first), 0, '100000')).toMatchObject({ decision: 'accepted' });

    await end(first.process, 'SIGTERM');
    cpSync(file('postgres'), file('backup'), { recursive: true });

    const second = await start();
    const lost = await bid(addressOf(second), 1, '101000');
    expect(lost).toMatchObject({ decision: 'accepted', leading: true });
    // What was published is on the disk a second later at most.
    await pause(1_500);
    await end(second.process, 'SIGKILL');
    await endPostgres();
    rmSync(file('postgres'), { recursive: true });
    renameSync(file('backup'), file('postgres'));

    const third = await start();
    const url = addressOf(third);
    const call = caller(url);
    const show = async () => (await call(null, 'GET', `/lots/${lotId}`)).body;
    const newest = async () => (await call(null, 'GET', `/lots/${lotId}/entries`)).body.items.at(-1);
    expect(await show()).toMatchObject({ status: 'paused', currentPrice: '100000' });
    expect(await newest()).toMatchObject({ type: 'lot.paused', reason: 'record.behind' });
    expect(third.log()).toContain('record.behind');
    expect(await bid(url, 1, '101000')).toMatchObject({ code: 'bid.not_open' });

    const officer = await signIn(third, 'auction-officer');
    const auditor = await signIn(third, 'auditor');
    const resume = {
      reason: '备份恢复后两人核对，接续竞价',
      document: { name: '恢复记录.pdf', sha256: 'e'.repeat(64) },
    };
    const act = (action: string, body: object) => call(officer, 'POST', `/lots/${lotId}/${action}`, body);
    expect(await act('resume', { reason: resume.reason })).toMatchObject({ status: 422 });
    expect(await act('resume', { ...resume, second: officer })).not.toMatchObject({ status: 200 });
    expect(await act('resume', { ...resume, second: auditor })).toMatchObject({ status: 200 });
    expect(await newest()).toMatchObject({ type: 'lot.resumed', reason: resume.reason });

    // Who was shown the bid that is gone is told so, and everybody else bids on.
    const seen = { seq: lost.seq, head: lost.receipt.head };
    expect(await bid(url, 1, '102000', { seen })).toMatchObject({ code: 'record.fork' });
    expect(await bid(url, 1, '102000')).toMatchObject({ decision: 'accepted' });
    const stop = { ...resume, reason: '示例：演练到此为止', second: auditor };
    expect(await act('stop', stop)).toMatchObject({ status: 200, body: { status: 'closed' } });
    const record = await call(null, 'GET', `/lots/${lotId}/record`);
    writeFileSync(file('record.json'), JSON.stringify(record.body));
    const verified = spawnSync(process.execPath, [join(ROOT, 'dist/apps/verify/main.js'), file('record.json')], {
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(`${verified.status} ${verified.stdout}${verified.stderr}`).toMatch(/^0 /);
  }, 120_000);

  /** A rehearsal whose lot counts as a real one: there two roles are asked for. */
  async function aSale(started: Started): Promise<Rehearsed> {
    const softClose = { windowSeconds: 0 };
    const sale = await aRehearsal(addressOf(started), started.output, { durationSeconds: 600, rules: { softClose } });
    await rowsOf(
      postgresUrl(),
      `with made as (
         insert into project (id, title, holder, field, status, created_at, updated_at, released_at)
           values (gen_random_uuid(), '示例成果', '示例研究所', 'new-materials', 'in-event', now(), now(), now()) returning id)
       update lot set rehearsal = false, project_id = made.id from made where lot.id = $1`,
      sale.lots[0]!.id,
    );
    return sale;
  }

  async function signIn({ line, output }: Started, role: string): Promise<string> {
    const [, login, password] = new RegExp(`^account ${role} (\\S+) (\\S+)$`, 'm').exec(output)!;
    const url = line.split(' ').at(-1)!;
    return (await caller(url)(null, 'POST', '/session', { login, password })).body.token;
  }

  const pidFile = () => readFileSync(file('postgres/postmaster.pid'), 'utf8').split('\n');
  const postgresUrl = () =>
    `postgres://luochui:${readFileSync(file('postgres.password'), 'utf8')}@127.0.0.1:${pidFile()[3]}/postgres`;

  /** The embedded server outlives a program that was killed. */
  async function endPostgres(): Promise<void> {
    process.kill(Number(pidFile()[0]), 'SIGINT');
    for (const deadline = Date.now() + 10_000; existsSync(file('postgres/postmaster.pid')); await pause(50))
      if (Date.now() > deadline) throw new Error('PostgreSQL does not end');
  }
});
