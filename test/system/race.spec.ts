import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';
import { Field } from '@luochui/testing/checker/field.js';
import { caller } from '@luochui/testing/people.js';
import { addressOf, end, Processes, type Started } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

describe('bidders who race on one lot through two api processes', () => {
  const processes = new Processes();
  let database: TestDatabase, first: Started, urls: string[], field: Field;
  let rehearse: Awaited<ReturnType<typeof rehearser>>;

  beforeAll(async () => {
    database = await testDatabase();
    const started = await Promise.all([
      processes.start('api', { PORT: '0' }),
      processes.start('api', { PORT: '0' }),
      processes.start('worker'),
    ]);
    first = started[0];
    urls = started.slice(0, 2).map(addressOf);
    rehearse = await rehearser(urls[0]!);
  }, 60_000);
  afterEach(() => field?.leaves());
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  it('200 of them: each bid is decided once, at either process, and the record replays by the file alone', async () => {
    field = await Field.rehearsed(rehearse, { seconds: 10, bidders: 200 });
    const { testimony, lotId } = field;
    await field.enters(urls);
    await field.storms({ rounds: 12 });
    await field.isClosed(urls[1]!);
    for (const racer of field.racers) await racer.hears(lotId);
    expect(await field.faults(database.url, urls[1]!)).toEqual([]);
    // Without the lot's row lock two processes decide on one state: the database refuses the second entry of a seq, its bids fail.
    expect(Object.fromEntries(testimony.failures)).toEqual({});
    expect(field.told(({ decision }) => decision === 'accepted')).toBeGreaterThan(5);
    expect(field.told(({ reason }) => reason === 'bid.too_low')).toBeGreaterThan(20);
    const instances = await Promise.all(
      urls.map(async (url) => (await fetch(`${url}/api/health/live`)).headers.get('x-instance')),
    );
    expect(new Set(testimony.told.map(({ instance }) => instance).filter(Boolean))).toEqual(new Set(instances));

    const folder = mkdtempSync(join(tmpdir(), '落锤 record-'));
    const file = join(folder, 'record.json');
    writeFileSync(file, JSON.stringify((await caller(urls[0]!)(null, 'GET', `/lots/${lotId}/record`)).body));
    const verified = execFileSync(process.execPath, [join(ROOT, 'dist/apps/verify/main.js'), file]);
    expect(String(verified)).toContain('holds: sold');
    rmSync(folder, { recursive: true });
  }, 90_000);

  it('kill -9 of one of them in the middle: its bidders go to the other one with the same bids', async () => {
    field = await Field.rehearsed(rehearse, { seconds: 6, bidders: 60 });
    const { testimony } = field;
    await field.enters(urls);
    const storming = field.storms({ rounds: 1_000 });
    await field.isAmidst(100, 20);
    await end(first.process, 'SIGKILL');
    await storming;
    await field.isClosed(urls[1]!);
    expect(await field.faults(database.url, urls[1]!)).toEqual([]);
    // Some bids broke off on their way, and nobody was told anything but that.
    expect([...testimony.failures.keys()]).toEqual(['none']);
    expect(testimony.told.filter(({ answer }) => answer === 'unknown').length).toBeGreaterThan(0);
  }, 90_000);
});
