import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each process says of itself at this moment: worth nothing after a crash, so nothing waits for a disk. */
export class SalesPulse1764200006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table process_pulse (
        instance text primary key, at timestamptz not null,
        connections integer check (connections >= 0), watched jsonb not null default '{}',
        clock_offset_ms float8 not null, clock_uncertainty_ms float8 not null, clock_drifted boolean not null);`);
  }
  async down(): Promise<void> {}
}
