import { rowsOf } from './rows.js';

/**
 * The clock of one test's database, which can be set while programs run on it. They find this `clock_timestamp` before PostgreSQL's,
 * as long as they don't name a schema; only sessions that begin afterwards do, so make it before any program starts.
 */
export class DatabaseClock {
  private constructor(private readonly url: string) {}

  static async of(url: string): Promise<DatabaseClock> {
    const name = new URL(url).pathname.slice(1);
    await rowsOf(
      url,
      `create schema fake;
       create table fake.clock (ahead interval not null);
       insert into fake.clock values ('0');
       create function fake.clock_timestamp() returns timestamptz language sql volatile
         as 'select pg_catalog.clock_timestamp() + (select ahead from fake.clock)';
       alter database ${name} set search_path = public, fake, pg_catalog`,
    );
    return new DatabaseClock(url);
  }

  /** Forward, or back. */
  async step(ms: number): Promise<void> {
    await rowsOf(this.url, `update fake.clock set ahead = ahead + $1 * interval '1 millisecond'`, ms);
  }
}
