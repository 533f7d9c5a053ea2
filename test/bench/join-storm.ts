import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@luochui/platform/process/free-port.js';
import { round, row, wrongStates, type Bench, type Row } from './bench.js';
import { WATCHERS, WatchedSale } from './watched-sale.js';
import type { Workbench } from './workbench.js';

/** All watchers lose their connection and come back at once while bids go on, beside bare handshakes of as many. */
export const bench: Bench = { name: 'join-storm', run };

async function run(bench: Workbench): Promise<Row[]> {
  const runs = new Map<string, number[]>();
  const keep = (name: string, value: number) => void runs.set(name, [...(runs.get(name) ?? []), round(value, 0)]);
  for (let repetition = 0; repetition < bench.settings.repetitions; repetition++) {
    const { ms, wrong } = await program(bench);
    keep('ours', ms);
    keep('wrong', wrong);
    keep('bare', await floor(bench));
  }
  const of = (name: string) => runs.get(name)!;
  return [
    row(`bare handshakes of ${WATCHERS.toLocaleString('en')}`, 'ms', of('bare')),
    row('Luochui, until the last has its snapshot', 'ms', of('ours'), of('bare')),
    wrongStates(of('wrong')),
  ];
}

async function program(bench: Workbench): Promise<{ ms: number; wrong: number }> {
  const sale = await WatchedSale.start(bench);
  await sale.bidFor(2);
  const crowd = { do: 'connect', url: sale.url, watchers: WATCHERS, lotId: sale.lotId };
  await sale.order({ ...crowd, together: 50 });
  await sale.order({ do: 'cut' });
  // They miss something.
  await sale.bidFor(3);
  const [{ ms }] = await Promise.all([sale.order<{ ms: number }>({ ...crowd, together: WATCHERS }), sale.bidFor(2)]);
  await pause(3_000);
  const wrong = await sale.wrong();
  await sale.end();
  return { ms, wrong };
}

async function floor(bench: Workbench): Promise<number> {
  const port = await freePort();
  const server = bench.helper('floors/fan-server.mjs', ['socketio', port]);
  await server.line();
  const client = bench.helper('watchers-client.js', []);
  const say = async (order: object) => {
    client.say(order);
    return JSON.parse(await client.line());
  };
  const crowd = { do: 'connect', url: `http://127.0.0.1:${port}`, watchers: WATCHERS, lotId: null };
  await say({ ...crowd, together: 50 });
  await say({ do: 'cut' });
  await pause(500);
  const { ms } = await say({ ...crowd, together: WATCHERS });
  await client.end();
  await server.end();
  return ms;
}
