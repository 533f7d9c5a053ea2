import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells afterwards when bids could not be taken, when the database's clock was set, and which lots lost part of their record. */
export class SalesOutage1764100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table beat (one boolean primary key default true check (one), at timestamptz not null);
      create table lost_time (id bigserial primary key, from_at timestamptz not null, to_at timestamptz not null, check (to_at > from_at));
      create index lost_time_to on lost_time (to_at);
      create table clock_step (id bigserial primary key, at timestamptz not null, by_ms bigint not null);
      alter table lot add behind_seq bigint, add behind_head text, add let_on_at timestamptz,
        add check ((behind_seq is null) = (behind_head is null));`);
  }
  async down(): Promise<void> {}
}
