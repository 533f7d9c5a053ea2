import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1764200004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where a person is reached: addresses that were proved. Left of accounts in the row of rooms, hence no foreign key.
      create table recipient (
        account_id uuid primary key, language text not null check (language in ('zh', 'en')),
        email text unique check (email = lower(email)), phone text unique check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        changed_at timestamptz not null);
      create table message_choice (
        account_id uuid not null, kind text not null, channel text not null check (channel in ('sms', 'app', 'email')),
        wanted boolean not null, primary key (account_id, kind, channel));
      create table message (
        id uuid primary key, key text not null unique, kind text not null, account_id uuid,
        language text not null check (language in ('zh', 'en')), params json not null,
        sealed bytea, secret_until timestamptz check (sealed is null or secret_until is not null),
        in_app boolean not null check (not in_app or account_id is not null),
        created_at timestamptz not null, read_at timestamptz);
      create index message_inbox on message (account_id, created_at desc, id desc) where in_app;
      create index message_unread on message (account_id) where in_app and read_at is null;
      create index message_sealed on message (secret_until) where sealed is not null;
      create table delivery (
        id uuid primary key, message_id uuid not null references message on delete cascade,
        channel text not null check (channel in ('sms', 'email')), address text not null,
        status text not null check (status in ('waiting', 'sent', 'shown', 'failed')),
        attempts int not null default 0 check (attempts >= 0), last_error text,
        due_at timestamptz check ((status = 'waiting') = (due_at is not null)), claimed_until timestamptz,
        created_at timestamptz not null, ended_at timestamptz check ((status = 'waiting') = (ended_at is null)),
        unique (message_id, channel));
      create index delivery_due on delivery (due_at) where status = 'waiting';
      create index delivery_listed on delivery (status, created_at desc, id desc);
      create index delivery_shown on delivery (address, created_at desc) where status = 'shown';`);
  }
  async down(): Promise<void> {}
}
