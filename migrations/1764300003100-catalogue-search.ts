import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogueSearch1764300003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What a reader without a search gets first; project_newest was in another order than the list asks for, so it sorted everything.
    await runner.query(`
      drop index project_newest;
      create index project_newest on project ((coalesce(released_at, created_at)) desc, number)
        where status in ('released', 'in-event', 'sold');`);
  }
  async down(): Promise<void> {}
}
