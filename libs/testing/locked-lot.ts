import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A lot whose row lock somebody else holds: what wants to decide on it waits. */
export class LockedLot {
  private constructor(private readonly client: Client) {}

  static async hold(url: string, lotId: string): Promise<LockedLot> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from lot where id = $1 for update', [lotId]);
    return new LockedLot(client);
  }

  /** Until a session waits for this one. */
  async isWaitedFor(): Promise<void> {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(10)) {
      const { rows } = await this.client.query(
        'select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
      );
      if (rows.length > 0) return;
    }
    throw new Error('nobody waits for the lot');
  }

  async release(): Promise<void> {
    await this.client.query('rollback');
    await this.client.end();
  }
}
