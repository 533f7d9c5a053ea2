import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogueImportShown1764300003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What a second import would change by field, and which kept mappings fit the header: small, and shown with each look.
    await runner.query(`
      alter table import add column changes jsonb not null default '[]', add column fits jsonb not null default '[]';`);
    // Beside the import, as a stranger's list can have hundreds and the page asks every moment how far it is.
    await runner.query(`
      create table import_word (
        import_id uuid not null references import on delete cascade, ordinal int not null,
        field text not null, value text not null, count int not null check (count > 0), ours text[],
        primary key (import_id, ordinal));`);
  }
  async down(): Promise<void> {}
}
