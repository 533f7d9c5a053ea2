import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who withdrew a registration, and when. */
export class SalesWithdrawnRegistration1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration add withdrawn_at timestamptz, add withdrawn_by uuid references account,
        add check ((status = 'withdrawn') = (withdrawn_at is not null));`);
  }
  async down(): Promise<void> {}
}
