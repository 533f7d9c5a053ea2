import { Repository } from '@luochui/platform/database/repository.js';

export class ClockStepRepository extends Repository {
  /** Of processes that found it together the first one's stays. */
  async add({ at, byMs, sameMs }: { at: number; byMs: number; sameMs: number }): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtext('clock_step'))`);
    await this.manager.query(
      `insert into clock_step (at, by_ms) select $1::timestamptz, $2::bigint
        where not exists (select from clock_step
                           where abs(by_ms - $2) < $3 and at between $1::timestamptz - interval '1 minute' and $1::timestamptz + interval '1 minute')`,
      [new Date(at), byMs, sameMs],
    );
  }
}
