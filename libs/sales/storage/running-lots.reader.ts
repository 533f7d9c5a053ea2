import { Reader } from '@luochui/platform/database/repository.js';

export class RunningLotsReader extends Reader {
  /** Open lots, apart from those whose end has passed. */
  async all(now: number): Promise<{ running: string[]; draining: string[] }> {
    const rows: { id: string; draining: boolean }[] = await this.manager.query(
      `select id, ends_at < $1 as draining from lot where status = 'open' order by ends_at`,
      [new Date(now)],
    );
    const ids = (draining: boolean) => rows.filter((row) => row.draining === draining).map(({ id }) => id);
    return { running: ids(false), draining: ids(true) };
  }

  /** Open lots with lost time within the window before their end, or the minute, that no resumption has paid back. */
  async thatLostTime(): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select id from lot where status = 'open' and exists (
         select from lost_time
          where to_at > greatest(opens_at, resumed_at) and from_at < ends_at
            and to_at > ends_at - greatest(60, (rules -> 'softClose' ->> 'windowSeconds')::float8) * interval '1 second')
       order by ends_at`,
    );
    return rows.map(({ id }) => id);
  }
}
