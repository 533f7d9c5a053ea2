import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { INSTANCE } from '../process/instance.js';

interface Nudge {
  readonly from: string;
  readonly about: Readonly<Record<string, number>>;
}

/**
 * A word to the other processes that it is worth to look at the database now: what and how far, never the thing itself. Over Redis
 * pub/sub where there is Redis, else nowhere. It may be lost, so whoever listens looks from time to time all the same.
 */
@Injectable()
export class Nudges implements OnApplicationShutdown {
  readonly #log = new Logger(Nudges.name);
  readonly #channel: string;
  readonly #url: string | undefined;
  readonly #connections: Redis[] = [];
  readonly #speaker: Redis | undefined;

  constructor({ redisUrl, databaseUrl }: Config) {
    this.#url = redisUrl;
    // Like the queues' prefix: two databases that share one Redis must not hear each other.
    this.#channel = `luochui${new URL(databaseUrl).pathname.replace('/', '-')}:nudge`;
    if (redisUrl) this.#speaker = this.#connect('send', { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  }

  /** Forgotten at once when Redis isn't there. */
  send(topic: string, about: Readonly<Record<string, number>>): void {
    const nudge: Nudge = { from: INSTANCE, about };
    void this.#speaker?.publish(`${this.#channel}:${topic}`, JSON.stringify(nudge)).catch(() => {});
  }

  /** Others' nudges, not our own. */
  hear(topic: string, heard: (about: ReadonlyMap<string, number>) => void): void {
    if (!this.#url) return;
    const listener = this.#connect('hear', { maxRetriesPerRequest: null });
    listener.on('message', (_, text: string) => {
      const { from, about }: Nudge = JSON.parse(text);
      if (from !== INSTANCE) heard(new Map(Object.entries(about)));
    });
    // Waits until there is a connection, and is said again by the driver after each that was lost.
    void listener.subscribe(`${this.#channel}:${topic}`).catch(() => {});
  }

  onApplicationShutdown(): void {
    for (const connection of this.#connections) connection.disconnect();
  }

  /** Told when it is lost and when it is back, not at each attempt. */
  #connect(way: string, options: { enableOfflineQueue?: boolean; maxRetriesPerRequest: number | null }): Redis {
    const retryStrategy = (attempt: number) => Math.min(attempt * 100, 2_000);
    const redis = new Redis(this.#url!, { ...options, retryStrategy });
    let lost = false;
    redis.on('error', (error: Error) => {
      if (!lost) this.#log.warn({ event: 'nudges.lost', way, err: error });
      lost = true;
    });
    redis.on('ready', () => {
      if (lost) this.#log.log({ event: 'nudges.back', way });
      lost = false;
    });
    this.#connections.push(redis);
    return redis;
  }
}
