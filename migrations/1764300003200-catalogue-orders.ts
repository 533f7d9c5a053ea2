import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogueOrders1764300003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The orders that a reader can choose, so that a page of a long list needs no sorting of all of it.
    const open = `where status in ('released', 'in-event', 'sold')`;
    await runner.query(`
      create index project_price_low on project ((coalesce(asking_price, 9223372036854775807)), number) ${open};
      create index project_price_high on project ((coalesce(asking_price, 0)) desc, number) ${open};
      create index project_trl on project ((coalesce(trl, 0)::bigint) desc, number) ${open};`);
    // A number as it is looked for: without dots, spaces and the prefix.
    await runner.query(`
      create index project_right_bare on project_right
        ((regexp_replace(regexp_replace(upper(number), '[^0-9A-Z]', '', 'g'), '^(CN)?(ZL)?', '')) text_pattern_ops)
        where number is not null;`);
    // When anything was last changed: whether counts that were made before are still true.
    await runner.query('create index project_updated on project (updated_at)');
  }
  async down(): Promise<void> {}
}
