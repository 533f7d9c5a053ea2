import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Demonstration1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table demonstration_step (
        name text primary key check (name in ('begun', 'projects', 'event-drafted', 'event-held', 'deals-signed', 'outcome-published', 'next-event-drafted')),
        subject_id uuid, at timestamptz not null);`);
  }
  async down(): Promise<void> {}
}
