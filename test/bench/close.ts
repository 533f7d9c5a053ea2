import { setTimeout as pause } from 'node:timers/promises';
import { DRAIN_MS } from '@luochui/auction-engine';
import { aRehearsal } from '@luochui/testing/rehearsal.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { percentile, row, type Bench, type Row } from './bench.js';
import type { Workbench } from './workbench.js';

const LOTS = [33, 300];
/** A rehearsal takes no more. */
const MOST_OF_ONE = 150;
const OPEN_SECONDS = 10;
const PATIENCE_MS = 60_000;
const NO_SPREAD = { softClose: { windowSeconds: 0, extendSeconds: 0 } };

/** Lots that end at one instant: how long after the end and its drain each closing is written, by alarms alone. */
export const bench: Bench = { name: 'close', run };

async function run(bench: Workbench): Promise<Row[]> {
  const redis = await bench.redis();
  if (!redis) console.log('There is no redis-server: the closings on Redis are left out.');
  const backends = new Map([...(redis ? [['Redis', redis] as const] : []), ['PostgreSQL', null] as const]);
  const runs = new Map<string, number[]>();
  const keep = (name: string, late: readonly number[]) => {
    for (const [p, share] of Object.entries({ p50: 0.5, p99: 0.99 }))
      runs.set(`${name} ${p}`, [...(runs.get(`${name} ${p}`) ?? []), percentile(late, share)]);
  };
  for (let repetition = 0; repetition < bench.settings.repetitions; repetition++)
    for (const lots of LOTS)
      for (const [backend, redisUrl] of backends) {
        keep(`${lots} ${backend} floor`, await bareJobs(bench, redisUrl, lots));
        keep(`${lots} ${backend}`, await closings(bench, redisUrl, lots));
      }
  return LOTS.flatMap((lots) =>
    [...backends.keys()].flatMap((backend) =>
      ['p50', 'p99'].map((p) =>
        row(
          `${lots} lots, ${backend}: lateness ${p}`,
          'ms',
          runs.get(`${lots} ${backend} ${p}`)!,
          runs.get(`${lots} ${backend} floor ${p}`)!,
        ),
      ),
    ),
  );
}

async function bareJobs(bench: Workbench, redisUrl: string | null, jobs: number): Promise<number[]> {
  const client = bench.helper('close-floor-client.js', []);
  client.say({ redisUrl, databaseUrl: await bench.database(), jobs, delayMs: 5_000 });
  const late: number[] = JSON.parse(await bench.last(client));
  if (late.length !== jobs) throw new Error(`of ${jobs} bare jobs ${late.length} ran`);
  return late;
}

async function closings(bench: Workbench, redisUrl: string | null, lots: number): Promise<number[]> {
  const database = await bench.database();
  // Without the sweeper, so that it is the alarm that is measured.
  const program = await bench.program({ DATABASE_URL: database, REDIS_URL: redisUrl ?? '', CLOSING_SWEEPER: 'off' });
  const rehearsals = Array.from({ length: Math.ceil(lots / MOST_OF_ONE) }, () =>
    aRehearsal(program.url, program.output, {
      lots: Math.ceil(lots / Math.ceil(lots / MOST_OF_ONE)),
      bidders: 1,
      durationSeconds: OPEN_SECONDS,
      rules: NO_SPREAD,
    }),
  );
  await Promise.all(rehearsals);
  const open = `select count(*)::int as lots from lot where status <> 'closed'`;
  for (const deadline = Date.now() + PATIENCE_MS; (await rowsOf(database, open))[0].lots > 0; await pause(200))
    if (Date.now() > deadline) throw new Error('lots were left open');
  const closed = await rowsOf(
    database,
    `select extract(epoch from outbox.created_at - lot.ends_at) * 1000 - ${DRAIN_MS} as late,
       (select count(*)::int from lot_entry where lot_id = lot.id and type = 'lot.closed') as closings
     from lot join outbox on outbox.type = 'lot.closed' and outbox.payload->>'lotId' = lot.id::text`,
  );
  await program.end();
  if (closed.length !== lots || closed.some(({ closings }) => closings !== 1))
    throw new Error('a lot was closed twice');
  return closed.map(({ late }) => Number(late));
}
