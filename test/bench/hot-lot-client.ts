// usage: node hot-lot-client.js ; takes one line of JSON {url, lotId, tokens, seconds}, prints one. In a process of its own, and of the
// same shape as floors/floor-client.mjs, so that it costs as little: a closed loop, ascending amounts, counted from 1.5 s on.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { io } from 'socket.io-client';

const [line] = await once(process.stdin, 'data');
const { url, lotId, tokens, seconds } = JSON.parse(String(line)) as {
  url: string;
  lotId: string;
  tokens: string[];
  seconds: number;
};
const clients = tokens.map((token) =>
  io(`${url}/live`, { transports: ['websocket'], forceNew: true, auth: { token } }),
);
await Promise.all(
  clients.map(
    (client) => new Promise((up, fail) => client.once('connect', () => up(null)).once('connect_error', fail)),
  ),
);
await Promise.all(clients.map((client) => client.emitWithAck('lot:join', { lotId })));
let next = 100_000;
const start = performance.now();
const warm = start + 1_500;
const end = start + seconds * 1_000;
const latencies: number[] = [];
const tally = { decided: 0, accepted: 0, errors: 0 };

async function bid(client: (typeof clients)[number]): Promise<void> {
  while (performance.now() < end) {
    const sent = performance.now();
    next += 1_000;
    const message = { lotId, bidId: randomUUID(), amount: String(next) };
    const answer = await client
      .timeout(10_000)
      .emitWithAck('bid:place', message)
      .catch(() => null);
    const now = performance.now();
    // Only what is in the record counts: a refusal without an entry is no decided bid.
    const decided = answer?.bid ?? answer?.error?.params;
    if (!decided?.seq) {
      tally.errors++;
      continue;
    }
    if (sent < warm || now > end) continue;
    tally.decided++;
    if (answer.ok) tally.accepted++;
    latencies.push(now - sent);
  }
}

const cpu0 = process.cpuUsage();
await Promise.all(clients.map(bid));
const cpu = process.cpuUsage(cpu0);
latencies.sort((a, b) => a - b);
const at = (share: number) =>
  Number((latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? NaN).toFixed(2));
const span = (end - warm) / 1_000;
console.log(
  JSON.stringify({
    decided_s: Math.round(tally.decided / span),
    accepted_s: Math.round(tally.accepted / span),
    p50: at(0.5),
    p99: at(0.99),
    errors: tally.errors,
    clientCpu: Number(((cpu.user + cpu.system) / 1e6 / seconds).toFixed(2)),
  }),
);
process.exit(0);
