import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer is its entry, the signature and these four; kept as it was sent, it was each entry written twice. */
export class SalesFirstAnswers1764200005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lot_entry add least_next_amount bigint, add current_price bigint, add leads boolean, add ends_at timestamptz;
      update lot_entry set least_next_amount = (answer ->> 'leastNextAmount')::bigint, current_price = (answer ->> 'currentPrice')::bigint,
        leads = (answer ->> 'leading')::boolean, ends_at = (answer ->> 'endsAt')::timestamptz where answer is not null;
      alter table lot_entry drop answer, add check ((bid_id is null) = (ends_at is null));`);
  }
  async down(): Promise<void> {}
}
