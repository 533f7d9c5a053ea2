import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A statement in a transaction that doesn't end: whoever needs what it holds waits. */
export class HeldStatement {
  private constructor(private readonly client: Client) {}

  static async run(url: string, sql: string, ...values: unknown[]): Promise<HeldStatement> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await client.query(sql, values);
    return new HeldStatement(client);
  }

  /** Until a session waits for this one. */
  async isWaitedFor(): Promise<void> {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(10)) {
      const { rows } = await this.client.query(
        'select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
      );
      if (rows.length > 0) return;
    }
    throw new Error('nobody waits for what is held');
  }

  async release(): Promise<void> {
    await this.client.query('rollback');
    await this.client.end();
  }
}
