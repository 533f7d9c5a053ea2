import { Reader } from '@luochui/platform/database/repository.js';

export class ClockStepReader extends Reader {
  /** By how much the database's clock was set since then, each time that it was. */
  async since(time: number): Promise<number[]> {
    const rows: { by: string }[] = await this.manager.query(
      'select by_ms as by from clock_step where at > $1 order by id desc limit 20',
      [new Date(time)],
    );
    return rows.map(({ by }) => Number(by));
  }
}
