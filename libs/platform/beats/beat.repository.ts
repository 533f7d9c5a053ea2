import { Repository } from '../database/repository.js';
import { BEAT } from './beat-sql.js';

/** Nobody could bid between these times. */
export interface Gap {
  readonly from: Date;
  readonly to: Date;
}

export class BeatRepository extends Repository {
  beat(values: readonly [at: Date, silentMs: number | null]): Promise<Gap[]> {
    return this.manager.query(BEAT, [...values]);
  }
}
