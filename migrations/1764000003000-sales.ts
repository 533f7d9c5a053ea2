import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sales1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        id uuid primary key, number bigserial not null unique, title text not null, form text not null check (form in ('auction', 'bidding')),
        house text, auctioneer json, place text, notice text,
        status text not null check (status in ('draft', 'announced', 'ended')),
        opens_at timestamptz, announced_at timestamptz, ended_at timestamptz, rehearsal boolean not null default false,
        is_example boolean not null default false, created_by uuid not null references account, created_at timestamptz not null);
      create table lot (
        id uuid primary key, event_id uuid not null references event on delete cascade, number int not null check (number > 0),
        project_id uuid references project, title text not null, format text not null default 'english',
        status text not null check (status in ('draft', 'announced', 'open', 'paused', 'closed')),
        rules json not null, rules_hash text check (rules_hash ~ '^[0-9a-f]{64}$'),
        seq bigint not null default 0, head text, moved_at timestamptz not null,
        price bigint check (price > 0), leader text, reserve_met boolean, opens_at timestamptz, ends_at timestamptz,
        cap_ends_at timestamptz, paused_at timestamptz check ((status = 'paused') = (paused_at is not null)),
        outcome json check ((status = 'closed') = (outcome is not null)), refusal_limit boolean not null default true,
        rehearsal boolean not null default false, unique (event_id, number),
        check (status = 'draft' or (rules_hash is not null and head is not null and opens_at is not null and ends_at is not null)),
        check (status in ('draft', 'closed') or ends_at > opens_at),
        check (rehearsal or project_id is not null));
      create index lot_to_open on lot (opens_at) where status = 'announced';
      create index lot_due on lot (ends_at) where status = 'open';
      create index lot_project on lot (project_id);
      create table lot_secret (
        lot_id uuid primary key references lot on delete cascade, draw_seed bytea not null, reserve bytea);
      create table lot_entry (
        lot_id uuid not null references lot on delete cascade, seq bigint not null check (seq > 0), type text not null, body text not null,
        hash text not null, head text not null, signature text not null, key_id uuid not null references signing_key,
        bidder text, bid_id uuid, amount bigint, confirm_jump boolean, answer json,
        primary key (lot_id, seq));
      create unique index lot_entry_bid on lot_entry (bid_id, lot_id, bidder);
      create table registration (
        id uuid primary key, lot_id uuid not null references lot on delete cascade, account_id uuid not null references account,
        organisation_id uuid not null references organisation,
        status text not null check (status in ('submitted', 'approved', 'rejected', 'qualified', 'withdrawn')),
        code text, salt text check (salt ~ '^[0-9a-f]{64}$'), consent json not null, reason text,
        created_at timestamptz not null, decided_at timestamptz, decided_by uuid references account, qualified_at timestamptz,
        admitted_name text,
        unique (lot_id, organisation_id), unique (lot_id, code),
        check ((status = 'qualified') <= (code is not null and salt is not null)),
        check (admitted_name is null or (code is not null and salt is not null)));
      create index registration_account on registration (account_id, lot_id);
      create unique index registration_own_code on registration (organisation_id, code);
      create table lot_draft_secret (lot_id uuid primary key references lot on delete cascade, reserve bytea not null);`);
  }
  async down(): Promise<void> {}
}
