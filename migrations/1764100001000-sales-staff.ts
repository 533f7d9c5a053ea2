import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations that were voided, and maxima: their amounts and salts are sealed, so that no table tells them before the end. */
export class SalesStaff1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration drop constraint registration_status_check;
      alter table registration
        add check (status in ('submitted', 'approved', 'rejected', 'qualified', 'withdrawn', 'voided')),
        add voided_at timestamptz, add voided_by uuid references account,
        add check ((status = 'voided') = (voided_at is not null));
      alter table lot_entry add sealed bytea;
      alter table lot_entry add check (sealed is null or amount is null);`);
  }
  async down(): Promise<void> {}
}
