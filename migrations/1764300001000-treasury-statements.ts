import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements of the bank (ADR 43): a line is there once for its account, whoever imports what overlapping file, and what came in with it
 * has an owner from then on: the line itself (`unclaimed`), until it is a deposit's, a refund's or the house's own.
 */
export class TreasuryStatements1764300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATEMENTS);
    await runner.query(LEDGER);
  }
  async down(): Promise<void> {}
}

const STATEMENTS = `
  create table bank_account (
    id uuid primary key, holder text not null check (holder <> ''), bank text not null check (bank <> ''),
    number text not null unique check (number ~ '^[0-9]{6,34}$'), identity_fields text[],
    named_at timestamptz not null, named_by uuid not null references account);
  create table statement_mapping (
    bank_account_id uuid not null references bank_account, name text not null check (name <> ''), columns jsonb not null,
    saved_at timestamptz not null, saved_by uuid not null references account, primary key (bank_account_id, name));
  create table bank_statement (
    id uuid primary key, bank_account_id uuid not null references bank_account, file_id uuid not null references stored_file,
    file_name text not null, lines int not null check (lines > 0), new_lines int not null check (new_lines between 1 and lines),
    imported_at timestamptz not null, imported_by uuid not null references account);
  create index bank_statement_newest on bank_statement (imported_at desc, id);
  create table bank_line (
    id uuid primary key, statement_id uuid not null references bank_statement, bank_account_id uuid not null references bank_account,
    identity text not null, row int not null, day date not null, at timestamptz,
    direction text not null check (direction in ('in', 'out')), amount bigint not null check (amount > 0),
    party_name text not null, party_account text, party_bank text, remark text not null, serial text, balance bigint,
    status text not null check (status in ('waiting', 'booked', 'doubtful', 'decided')), doubts text[] not null default '{}',
    settled_at timestamptz, settled_by uuid references account, reason text,
    unique (bank_account_id, identity),
    check ((status in ('booked', 'decided')) = (settled_at is not null)),
    check ((status = 'decided') <= (settled_by is not null and reason is not null)),
    check ((status = 'doubtful') <= (doubts <> '{}')));
  create index bank_line_list on bank_line (status, day, id);
  create index bank_line_statement on bank_line (statement_id, row);`;

const LEDGER = `
  alter table deposit_payment add line_id uuid references bank_line;
  create index deposit_payment_line on deposit_payment (line_id);
  alter table refund drop constraint refund_check;
  alter table refund alter payment_id drop not null, add returned_line_id uuid unique references bank_line,
    add paid_line_id uuid unique references bank_line, add bank_receipt text,
    add check ((payment_id is null) <> (returned_line_id is null)), add check (paid_at is not null or paid_by is null and paid_line_id is null and bank_receipt is null),
    add check (paid_at is null or paid_by is not null or paid_line_id is not null);
  alter table ledger_account drop constraint ledger_account_kind_check, drop constraint ledger_account_check;
  alter table ledger_account
    add constraint ledger_account_kind_check
      check (kind in ('bank', 'unclaimed', 'held', 'kept', 'frozen', 'owed', 'price', 'forfeited', 'house')),
    add constraint ledger_account_check check ((kind in ('bank', 'house')) = (owner_id is null));
  alter table ledger_entry alter deposit_id drop not null, add line_id uuid references bank_line,
    add check (deposit_id is not null or line_id is not null);
  create index ledger_entry_line on ledger_entry (line_id);
  alter table ledger_rule disable trigger ledger_rule_fixed;
  insert into ledger_rule values
    ('line.received', 'bank', 'unclaimed'), ('deposit.paid', 'unclaimed', 'held'), ('line.returned', 'unclaimed', 'owed'),
    ('line.known', 'unclaimed', 'bank'), ('house.received', 'unclaimed', 'house'), ('house.paid', 'house', 'bank');
  alter table ledger_rule enable trigger ledger_rule_fixed;`;
