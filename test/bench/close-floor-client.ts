// usage: node close-floor-client.js ; takes one line of JSON {redisUrl, databaseUrl, jobs, delayMs}, prints the lateness of each job in ms.
// Bare BullMQ: delayed jobs that are all due at one instant, on a worker as wide as the closing's, which does nothing.
import { once } from 'node:events';
import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker } from 'bullmq';

/** As wide as `ClosingProcessor`. */
const AT_ONCE = 400;

const [line] = await once(process.stdin, 'data');
const { redisUrl, databaseUrl, jobs, delayMs } = JSON.parse(String(line)) as {
  redisUrl: string | null;
  databaseUrl: string;
  jobs: number;
  delayMs: number;
};
if (!redisUrl) setDefaultBackendFactory(createPostgresBackend as never);
const connection = redisUrl ? { url: redisUrl } : ({ connectionString: databaseUrl, migrate: true } as never);
const name = `floor-${process.pid}`;
const queue = new Queue(name, { connection });
const late: number[] = [];
const worker = new Worker(name, async ({ data }) => void late.push(Date.now() - data.due), {
  connection,
  concurrency: AT_ONCE,
});
await worker.waitUntilReady();
const due = Date.now() + delayMs;
await queue.addBulk(
  Array.from({ length: jobs }, (_, i) => ({
    name: 'floor',
    data: { due },
    opts: { jobId: `floor-${i}`, delay: due - Date.now(), removeOnComplete: true },
  })),
);
for (const deadline = due + 30_000; late.length < jobs && Date.now() < deadline;)
  await new Promise((soon) => setTimeout(soon, 50));
await queue.obliterate({ force: true }).catch(() => {});
console.log(JSON.stringify(late));
process.exit(0);
