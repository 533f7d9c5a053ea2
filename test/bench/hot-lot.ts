import { spawnSync } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '@luochui/platform/process/free-port.js';
import { aRehearsal } from '@luochui/testing/rehearsal.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { row, type Bench, type Row } from './bench.js';
import { exists, type Workbench } from './workbench.js';

/** What a load client tells of a run. */
interface Told {
  readonly decided_s: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly clientCpu: number;
}

const BIDDERS = [64, 256];
const PGBENCH_CLIENTS = 32;
const NO_SPREAD = { softClose: { windowSeconds: 0, extendSeconds: 0 } };

/** One hot lot through real sockets, beside what PostgreSQL alone and a bare socket.io server alone can do with it. */
export const bench: Bench = { name: 'hot-lot', run };

async function run(bench: Workbench): Promise<Row[]> {
  const { seconds, repetitions } = bench.settings;
  const database = await bench.database();
  const runs = new Map<string, number[]>();
  const keep = (name: string, value: number) => void runs.set(name, [...(runs.get(name) ?? []), value]);
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const bidders of BIDDERS) {
      keep(`row ${bidders}`, await hotRow(database, seconds));
      keep(`transaction ${bidders}`, await oneTransactionEach(bench, database, bidders));
      const bare = await bareSockets(bench, database, bidders);
      const ours = await program(bench, database, bidders);
      for (const [who, told] of Object.entries({ bare, ours }))
        for (const what of ['decided_s', 'p50', 'p99', 'clientCpu'] as const)
          keep(`${who} ${what} ${bidders}`, told[what]);
      keep(`errors ${bidders}`, ours.errors);
    }
  const of = (name: string) => runs.get(name)!;
  const pgbench = (await exists('pgbench'))
    ? `pgbench, one hot row, ${PGBENCH_CLIENTS} clients`
    : 'pgbench is absent: its loop in Node';
  return BIDDERS.flatMap((n) => [
    row(`${n}: ${pgbench}`, 'updates/s', of(`row ${n}`)),
    row(`${n}: one transaction per bid`, 'bids/s', of(`transaction ${n}`)),
    row(`${n}: bare socket.io, batched`, 'bids/s', of(`bare decided_s ${n}`)),
    row(`${n}: Luochui, to the first`, 'bids/s', of(`ours decided_s ${n}`), of(`row ${n}`)),
    row(`${n}: Luochui, to the second`, 'bids/s', of(`ours decided_s ${n}`), of(`transaction ${n}`)),
    row(`${n}: Luochui, to the last`, 'bids/s', of(`ours decided_s ${n}`), of(`bare decided_s ${n}`)),
    row(`${n}: p50`, 'ms', of(`ours p50 ${n}`), of(`bare p50 ${n}`)),
    row(`${n}: p99`, 'ms', of(`ours p99 ${n}`), of(`bare p99 ${n}`)),
    row(`${n}: processors that the load client took`, 'cpu', of(`ours clientCpu ${n}`), of(`bare clientCpu ${n}`)),
    row(`${n}: errors`, 'bids', of(`errors ${n}`)),
  ]);
}

/** Updates of one row in a second, each in its own commit. */
async function hotRow(database: string, seconds: number): Promise<number> {
  const client = new Client({ connectionString: database });
  await client.connect();
  await client.query('drop table if exists hot; create table hot (id int primary key, n bigint not null)');
  await client.query('insert into hot values (1, 0)');
  try {
    if (!(await exists('pgbench'))) return await hotRowInNode(database, seconds);
    return await pgbench(database, seconds);
  } finally {
    await client.end();
  }
}

const UPDATE = 'update hot set n = n + 1 where id = 1';

async function pgbench(database: string, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'luochui-pgbench-'));
  const script = join(folder, 'hot.sql');
  writeFileSync(script, `${UPDATE};\n`);

  const options = ['-n', '-M', 'prepared', '-c', PGBENCH_CLIENTS, '-j', 2, '-T', seconds, '-f', script, database].map(
    String,
  );
  const { stdout, stderr } = spawnSync('pgbench', options, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!tps) throw new Error(`pgbench: ${stderr}`);
  return Math.round(Number(tps));
}

async function hotRowInNode(database: string, seconds: number): Promise<number> {
  let updates = 0;
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: PGBENCH_CLIENTS }, async () => {
      const client = new Client({ connectionString: database });
      await client.connect();
      for (; performance.now() < until; updates++) await client.query({ name: 'hot', text: UPDATE });
      await client.end();
    }),
  );
  return Math.round(updates / seconds);
}

async function oneTransactionEach(bench: Workbench, database: string, bidders: number): Promise<number> {
  const args = ['naive', bidders, bench.settings.seconds, 'ascend'];
  const told = JSON.parse(await bench.last(bench.helper('floors/microbatch.mjs', args, { DATABASE_URL: database })));
  if (!told.ok) throw new Error(`microbatch.mjs lost bids: ${JSON.stringify(told)}`);
  return told.decided_s;
}

async function bareSockets(bench: Workbench, database: string, bidders: number): Promise<Told> {
  const port = await freePort();
  const server = bench.helper('floors/floor-server.mjs', [], { DATABASE_URL: database, PORT: String(port) });
  await server.line();
  const args = [port, bidders, bench.settings.seconds, 1, 'ascend'];
  const told = JSON.parse(await bench.last(bench.helper('floors/floor-client.mjs', args)));
  await server.end();
  return told;
}

async function program(bench: Workbench, database: string, bidders: number): Promise<Told> {
  const { seconds } = bench.settings;
  const started = await bench.program({ DATABASE_URL: database });
  const wanted = { bidders, durationSeconds: seconds + 120, refusalLimit: false, rules: NO_SPREAD };
  const sale = await aRehearsal(started.url, started.output, wanted);
  const lotId = sale.lots[0]!.id;
  const client = bench.helper('hot-lot-client.js', []);
  const tokens = sale.bidders.map(({ token }) => token);
  client.say({ url: started.url, lotId, tokens, seconds });
  const told: Told = JSON.parse(await bench.last(client));
  await started.end();
  const [kept] = await rowsOf(
    database,
    `select count(*)::int as entries from lot_entry where lot_id = $1 and bid_id is not null`,
    lotId,
  );
  // What was told to be decided is there after the program has gone.
  if (kept!.entries < told.decided_s * (seconds - 1.5) * 0.99) throw new Error(`only ${kept!.entries} bids were kept`);
  return told;
}
