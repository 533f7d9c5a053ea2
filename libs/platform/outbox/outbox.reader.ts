import { Reader } from '../database/repository.js';

export class OutboxReader extends Reader {
  /** Events that no relay has taken: how many, and how long the oldest has waited, in milliseconds. */
  async waiting(): Promise<{ readonly count: number; readonly forMs: number }> {
    const [row] = await this.manager.query(
      `select count(*)::int as count, coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8 as "forMs"
         from outbox where published_at is null`,
    );
    return row;
  }
}
