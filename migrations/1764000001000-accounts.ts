import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key, name text not null unique check (name <> ''),
        kind text not null check (kind in ('centre', 'exchange', 'enterprise', 'university', 'institute', 'hospital', 'union', 'rehearsal')),
        credit_code text unique, is_example boolean not null default false, created_at timestamptz not null);
      create table account (
        id uuid primary key, login text not null unique check (login = lower(login) and login <> ''), name text not null,
        organisation_id uuid not null references organisation, roles text[] not null,
        password_hash text, is_example boolean not null default false, rehearsal_id uuid, created_at timestamptz not null,
        failed_sign_ins int not null default 0, locked_until timestamptz, disabled_at timestamptz);
      create index account_rehearsal on account (rehearsal_id) where rehearsal_id is not null;
      create table session (
        token_hash text primary key, account_id uuid not null references account on delete cascade,
        created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz);
      create index session_account on session (account_id);`);
  }
  async down(): Promise<void> {}
}
