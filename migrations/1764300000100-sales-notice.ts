import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the centre or the auctioneer told everybody who follows an event. */
export class SalesNotice1764300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sale_notice (
        id uuid primary key, event_id uuid not null references event on delete cascade,
        said_by text not null check (said_by in ('centre', 'auctioneer')), text text not null,
        at timestamptz not null, account_id uuid not null references account);
      create index sale_notice_event on sale_notice (event_id, at);
      create index sale_notice_at on sale_notice (at);`);
  }
  async down(): Promise<void> {}
}
