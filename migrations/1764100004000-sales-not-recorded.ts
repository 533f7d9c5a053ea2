import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bids that entered in time and found the lot closed: each is counted once. */
export class SalesNotRecorded1764100004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table not_recorded_bid (
        lot_id uuid not null references lot on delete cascade, bidder text not null, bid_id uuid not null,
        entered_at timestamptz not null, primary key (lot_id, bidder, bid_id));`);
  }
  async down(): Promise<void> {}
}
