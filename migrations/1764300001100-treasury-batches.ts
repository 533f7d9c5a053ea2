import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent to the bank to be paid back, in batches with a number: a refund is in one of them at a time (ADR 44). */
export class TreasuryBatches1764300001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refund_batch (
        id uuid primary key, number text not null unique, refunds int not null check (refunds > 0), amount bigint not null check (amount > 0),
        made_at timestamptz not null, made_by uuid not null references account);
      create index refund_batch_newest on refund_batch (made_at desc, id);
      alter table refund add batch_id uuid references refund_batch, add check (batch_id is null or to_account is not null);
      create index refund_of_batch on refund (batch_id);`);
  }
  async down(): Promise<void> {}
}
