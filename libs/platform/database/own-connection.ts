import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { Config } from '../config/config.js';
import { HeardClient } from './heard-client.js';

/**
 * A connection that nobody else in this process waits for: what measures the clock, or tells that the process is alive, must not
 * stand in the pool's queue behind a flood of bids. Made anew when it breaks.
 */
@Injectable()
export class OwnConnection implements OnApplicationShutdown {
  readonly #pool: Pool;
  constructor({ databaseUrl }: Config) {
    const patience = { connectionTimeoutMillis: 2_000, query_timeout: 4_000, statement_timeout: 3_000 };
    this.#pool = new Pool({
      connectionString: databaseUrl,
      max: 1,
      Client: HeardClient,
      idleTimeoutMillis: 60_000,
      ...patience,
    });
    // Whoever asks next learns it; unheard it would end the process.
    this.#pool.on('error', () => {});
  }

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#pool.query(sql, [...values]);
    return rows;
  }

  async onApplicationShutdown() {
    await this.#pool.end();
  }
}
