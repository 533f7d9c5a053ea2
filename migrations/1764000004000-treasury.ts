import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Treasury1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deposit (
        lot_id uuid not null references lot, account_id uuid not null references account, amount bigint not null,
        status text not null check (status in ('confirmed', 'released')), primary key (lot_id, account_id));`);
  }
  async down(): Promise<void> {}
}
