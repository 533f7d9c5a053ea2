import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountsOwnRegistration1764200004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A natural person is an organisation of one: what bids, signs and pays is always an organisation. Two may have one name.
      alter table organisation drop constraint organisation_kind_check;
      alter table organisation add constraint organisation_kind_check
        check (kind in ('centre', 'exchange', 'enterprise', 'university', 'institute', 'hospital', 'union', 'rehearsal', 'person'));
      alter table organisation drop constraint organisation_name_key;
      create unique index organisation_name_key on organisation (name) where kind <> 'person';
      alter table organisation add column identity_mac text unique, add column self_registered_at timestamptz,
        add check (identity_mac is null or kind = 'person');
      create table one_time_code (
        id uuid primary key, purpose text not null check (purpose in ('sign-up', 'reset', 'consent')),
        channel text not null check (channel in ('sms', 'email')), address text not null,
        account_id uuid references account on delete cascade, code_mac text, asker_mac text,
        attempts int not null default 0 check (attempts between 0 and 5),
        created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz);
      create index one_time_code_address on one_time_code (address, created_at);
      create index one_time_code_asker on one_time_code (asker_mac, created_at);
      create index one_time_code_old on one_time_code (created_at);`);
  }
  async down(): Promise<void> {}
}
