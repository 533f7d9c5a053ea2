import { Repository } from '@luochui/platform/database/repository.js';

export interface NotRecordedBid {
  readonly bidder: string;
  readonly bidId: string;
  /** Unix milliseconds. */
  readonly enteredAt: number;
}

/** Bids that entered in time and found the lot closed. */
export class NotRecordedRepository extends Repository {
  /** Whether one of them is new. */
  async add(lotId: string, bids: readonly NotRecordedBid[]): Promise<boolean> {
    const added: unknown[] = await this.manager.query(
      `insert into not_recorded_bid (lot_id, bidder, bid_id, entered_at)
       select $1, * from unnest($2::text[], $3::uuid[], $4::timestamptz[]) on conflict do nothing returning bid_id`,
      [
        lotId,
        bids.map(({ bidder }) => bidder),
        bids.map(({ bidId }) => bidId),
        bids.map(({ enteredAt }) => new Date(enteredAt)),
      ],
    );
    return added.length > 0;
  }

  async count(lotId: string): Promise<number> {
    const [row] = await this.manager.query('select count(*)::int as count from not_recorded_bid where lot_id = $1', [
      lotId,
    ]);
    return row.count;
  }
}
