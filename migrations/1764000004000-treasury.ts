import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Treasury1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deposit (
        id uuid primary key, registration_id uuid not null unique references registration on delete cascade,
        lot_id uuid not null references lot on delete cascade, lot_number int not null, lot_title text not null, event_title text not null,
        account_id uuid not null references account, organisation_id uuid not null references organisation, payer_name text not null,
        amount bigint not null check (amount > 0), reference text not null unique,
        status text not null check (status in ('expected', 'confirmed', 'released', 'kept')),
        expected_at timestamptz not null, payable_until timestamptz not null, confirmed_at timestamptz,
        confirmed_by uuid references account, release_due_at timestamptz, released_at timestamptz, kept_at timestamptz,
        check ((status = 'expected') = (confirmed_at is null)),
        check ((status = 'released') = (released_at is not null and release_due_at is not null)),
        check ((status = 'kept') = (kept_at is not null)));
      create index deposit_lot on deposit (lot_id);
      create index deposit_queue on deposit (status, expected_at, id);
      create index deposit_account on deposit (account_id, expected_at);
      create table ledger_entry (
        id bigserial primary key, deposit_id uuid not null references deposit,
        type text not null check (type in ('deposit.confirmed', 'deposit.released', 'deposit.kept')),
        amount bigint not null check (amount > 0), at timestamptz not null, account_id uuid references account,
        unique (deposit_id, type));
      create trigger ledger_entry_append_only before update or delete on ledger_entry
        for each row execute function refuse_change();`);
  }
  async down(): Promise<void> {}
}
