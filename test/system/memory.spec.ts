import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bidder } from '@luochui/testing/bidder.js';
import { caller } from '@luochui/testing/people.js';
import { addressOf, Processes, type Started } from '@luochui/testing/processes.js';
import { aRehearsal } from '@luochui/testing/rehearsal.js';

const WATCHERS = 200;
const LIMIT_MB = 800;

/** What Linux charges a process with: its own memory and its part of what it shares. The database's shared buffers count once. */
const pssOf = (pid: number): number => {
  const file = `/proc/${pid}/smaps_rollup`;
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1_024;
};

const parentOf = (pid: number): number | undefined => {
  try {
    // The name in brackets may hold anything; the parent is the second field after it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
  } catch {
    return undefined;
  }
};

/** The process and all below it. */
function treeOf(root: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const tree = new Set([root]);
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const pid of all) if (tree.has(parentOf(pid) ?? 0)) tree.add(pid);
  }
  return [...tree];
}

describe('the default program with the demonstration', () => {
  const processes = new Processes();
  let dataDir: string,
    program: Started,
    watchers: Bidder[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), '落锤 memory-'));
    const own = { DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '', REDIS_URL: '', SECRET_KEY: '', LOG_LEVEL: 'error' };
    program = await processes.start('standalone', own);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(watchers.map((watcher) => watcher.leaves()));
    await processes.endAll();
    rmSync(dataDir, { recursive: true });
  });

  it(`takes less than ${LIMIT_MB} MB with ${WATCHERS} watchers on a lot, its database included`, async () => {
    if (!existsSync('/proc/self/smaps_rollup')) return console.warn('left out: no /proc/*/smaps_rollup here');
    const url = addressOf(program);
    const { lots, bidders } = await aRehearsal(url, program.output, { durationSeconds: 600 });
    const lotId = lots[0]!.id;
    watchers = Array.from({ length: WATCHERS }, () => new Bidder(url, undefined));
    const joined = await Promise.all(watchers.map((watcher) => watcher.joins(lotId)));
    expect(joined.every(({ ok }) => ok)).toBe(true);
    for (let i = 0; i < 100; i++) {
      const { status } = await caller(url)(bidders[i % 2]!.token, 'POST', `/lots/${lotId}/bids`, {
        bidId: randomUUID(),
        amount: String(100_000 + i * 1_000),
      });
      expect(status).toBe(200);
    }
    await Promise.all(
      watchers.map((watcher) => watcher.sees('lot:frame', ({ currentPrice }) => currentPrice === '199000')),
    );
    const server = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    // The database is a child no more: it outlives a killed program.
    const pids = new Set([...treeOf(program.process.pid!), ...treeOf(server)]);
    const megabytes = [...pids].map(pssOf);
    const all = megabytes.reduce((sum, one) => sum + one, 0);
    console.info(
      `${Math.round(all)} MB in ${pids.size} processes, the program ${Math.round(pssOf(program.process.pid!))} MB`,
    );
    expect(pids.size).toBeGreaterThan(5);
    expect(all).toBeLessThan(LIMIT_MB);
    expect(all).toBeGreaterThan(100);
  }, 60_000);
});
