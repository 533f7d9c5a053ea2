import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signing_key (
        kid uuid primary key, public json not null, private bytea not null,
        "from" timestamptz not null default clock_timestamp(), until timestamptz);
      create table outbox (id bigserial primary key, type text not null, payload jsonb not null, published_at timestamptz,
        created_at timestamptz not null default clock_timestamp());
      create index outbox_open on outbox (id) where published_at is null;
      create table audit_entry (
        id bigserial primary key, at timestamptz not null, account_id uuid, action text not null,
        subject_type text not null, subject_id text not null, detail jsonb not null);
      create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name; end $$;
      create trigger audit_entry_append_only before update or delete on audit_entry
        for each row execute function refuse_change();
      create table stored_file (
        id uuid primary key, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), name text not null, type text not null,
        size int not null check (size >= 0), bytes bytea not null, stored_at timestamptz not null);
      create table idempotency_key (
        account_id uuid not null, key text not null check (length(key) between 1 and 200), request_sha256 text not null,
        status int, answer text, at timestamptz not null, primary key (account_id, key));
      create index idempotency_key_at on idempotency_key (at);`);
  }
  async down(): Promise<void> {}
}
