import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';

const ANSWER_MS = 2_000;

/** Whether the queue's server answers. Without Redis the database is the queue, and asked elsewhere. */
@Injectable()
export class QueueHealth implements OnApplicationShutdown {
  readonly #redis: Redis | undefined;

  constructor({ redisUrl }: Config) {
    if (!redisUrl) return;
    this.#redis = new Redis(redisUrl, { lazyConnect: true, commandTimeout: ANSWER_MS, maxRetriesPerRequest: 0 });
    // Told by check(); without a listener it would end the process.
    this.#redis.on('error', () => {});
  }

  async check(): Promise<void> {
    await this.#redis?.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#redis?.disconnect();
  }
}
