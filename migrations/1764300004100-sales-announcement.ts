import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an announcement says beside its lots, and the announcement itself as a document that nobody changes afterwards (ADR 56). */
export class SalesAnnouncement1764300004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add particulars json;
      create table announcement (
        event_id uuid primary key references event on delete cascade, content json not null,
        file_id uuid not null references stored_file, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        published_by uuid not null references account, published_at timestamptz not null);
      create trigger announcement_frozen before update on announcement for each row execute function refuse_change();`);
  }
  async down(): Promise<void> {}
}
