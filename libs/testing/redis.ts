import { spawn, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from '@luochui/platform/process/free-port.js';
import { end } from './processes.js';

/** A Redis for one test file, in memory alone; it can be stopped and come back at the same address, having forgotten everything. */
export class OwnRedis {
  #server: ChildProcess | undefined;
  private constructor(private readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#server = spawn('redis-server', options, { stdio: 'ignore' });
    await this.#says((client) => client.ping());
  }

  async flush(): Promise<void> {
    await this.#says((client) => client.flushall());
  }

  async stop(): Promise<void> {
    if (this.#server) await end(this.#server, 'SIGTERM');
  }

  async #says(command: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = new Redis(this.port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
    client.on('error', () => {});
    await command(client);
    client.disconnect();
  }
}
