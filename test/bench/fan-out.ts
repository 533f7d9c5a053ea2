import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@luochui/platform/process/free-port.js';
import { percentile, round, row, wrongStates, type Bench, type Row } from './bench.js';
import { BIDS_A_SECOND, WATCHERS, WatchedSale } from './watched-sale.js';
import type { Workbench } from './workbench.js';

interface Fanned {
  readonly delivered_s: number;
  readonly lost: number;
  readonly p50: number;
  readonly p99: number;
  readonly kBPerWatcher: number;
}

interface Told extends Fanned {
  readonly bytes: number;
  readonly frames: number;
  readonly accepted: number;
  readonly answered: number;
  readonly wrong: number;
}

/** What one broadcast of socket.io puts round a payload: `42["b","` and `"]`. */
const AROUND = 10;

/** Many watchers of one lot, beside a bare socket.io server that broadcasts as many bytes as often. */
export const bench: Bench = { name: 'fan-out', run };

async function run(bench: Workbench): Promise<Row[]> {
  const runs = new Map<string, number[]>();
  const keep = (name: string, value: number) => void runs.set(name, [...(runs.get(name) ?? []), round(value)]);
  for (let repetition = 0; repetition < bench.settings.repetitions; repetition++) {
    const { bytes, frames, accepted, answered, wrong, ...ours } = await program(bench);
    const bare = await floor(bench, bytes);
    for (const [who, fanned] of Object.entries({ ours, bare }))
      for (const [what, value] of Object.entries(fanned)) keep(`${who} ${what}`, value);
    keep('bytes', bytes);
    keep('frames', frames);
    keep('accepted', accepted);
    keep('answered', answered);
    keep('wrong', wrong);
  }
  const of = (name: string) => runs.get(name)!;
  return [
    row('bare broadcast of the same bytes', 'frames/s', of('bare delivered_s')),
    row('Luochui', 'frames/s', of('ours delivered_s'), of('bare delivered_s')),
    row('p50, from the bidder’s answer', 'ms', of('ours p50'), of('bare p50')),
    row('p99, from the bidder’s answer', 'ms', of('ours p99'), of('bare p99')),
    row('frames that a watcher did not get', 'frames', of('ours lost')),
    wrongStates(of('wrong')),
    row(`frames for ${BIDS_A_SECOND} bids a second`, 'frames/s', of('frames')),
    row('accepted bids', 'bids/s', of('accepted')),
    row('of a frame', 'bytes', of('bytes')),
    row('memory of a watcher', 'kB', of('ours kBPerWatcher'), of('bare kBPerWatcher')),
    row('p99 of the answer to a bid', 'ms', of('answered')),
  ];
}

async function program(bench: Workbench): Promise<Told> {
  const { seconds } = bench.settings;
  const sale = await WatchedSale.start(bench);
  // What a server needs to be warm isn't a watcher's.
  await sale.bidFor(1);
  const before = memoryOf(sale.pid);
  await sale.order({ do: 'connect', url: sale.url, watchers: WATCHERS, lotId: sale.lotId, together: 50 });
  await pause(500);
  const kBPerWatcher = (memoryOf(sale.pid) - before) / WATCHERS;
  const { told, took } = await sale.bidFor(seconds);
  await pause(2_000);
  const { sent, delivered, lost, span, bytes, p50, p99 } = await sale.order<any>({ do: 'told', told });
  const wrong = await sale.wrong();
  await sale.end();
  const rates = { delivered_s: delivered / span, frames: sent / span, accepted: took.length / span };
  return { ...rates, wrong, lost, p50, p99, kBPerWatcher, bytes, answered: percentile(took, 0.99) };
}

async function floor(bench: Workbench, bytes: number): Promise<Fanned> {
  const port = await freePort();
  const environment = { RATE: `${BIDS_A_SECOND}`, SEC: `${bench.settings.seconds}`, BYTES: `${bytes - AROUND}` };
  const server = bench.helper('floors/fan-server.mjs', ['socketio', port], environment);
  await server.line();
  const before = memoryOf(server.process.pid!);
  const client = bench.helper('floors/fan-client.mjs', ['socketio', port, WATCHERS], environment);
  await client.line();
  await pause(500);
  const kBPerWatcher = (memoryOf(server.process.pid!) - before) / WATCHERS;
  client.say('go');
  server.say('go');
  const { got, del_s: delivered_s, p50, p99 } = JSON.parse(await client.line());
  const { sent } = JSON.parse(await server.line());
  return { delivered_s, lost: sent * WATCHERS - got, p50, p99, kBPerWatcher };
}

/** Resident, in kB. */
const memoryOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
