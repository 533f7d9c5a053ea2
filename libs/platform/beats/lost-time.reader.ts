import { Reader } from '../database/repository.js';

export interface LostTime {
  readonly from: number;
  readonly to: number;
}

export interface KnownTime {
  /** The last beat of any process that takes bids; null where none ever did. */
  readonly lastBeat: number | null;
  /** Between these times, oldest first. */
  readonly lost: readonly LostTime[];
}

export class LostTimeReader extends Reader {
  async between(from: number, to: number): Promise<KnownTime> {
    const [row] = await this.manager.query(
      `select (select extract(epoch from at) * 1000 from beat)::float8 as "lastBeat",
         (select coalesce(json_agg(json_build_object('from', extract(epoch from from_at) * 1000, 'to', extract(epoch from to_at) * 1000)
                                   order by to_at), '[]')
            from lost_time where to_at > $1 and from_at < $2) as lost`,
      [new Date(from), new Date(to)],
    );
    return row;
  }

  async lastBeat(): Promise<number | null> {
    const [row] = await this.manager.query('select (extract(epoch from at) * 1000)::float8 as at from beat');
    return row?.at ?? null;
  }
}
