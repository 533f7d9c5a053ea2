import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deals1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract (
        id uuid primary key, number text not null unique, lot_id uuid not null unique references lot, event_id uuid not null references event,
        kind text not null check (kind in ('assignment')),
        holder_organisation_id uuid references organisation, holder_name text not null check (holder_name <> ''),
        transferee_organisation_id uuid not null references organisation,
        price bigint not null check (price > 0), commission bigint not null check (commission >= 0), sale json not null,
        status text not null check (status in ('draft', 'awaiting-signatures', 'signed', 'terminated')),
        version int not null default 1 check (version > 0), reason text check (status <> 'terminated' or reason <> ''),
        created_at timestamptz not null, moved_at timestamptz not null,
        signed_at timestamptz check ((status = 'signed') = (signed_at is not null)),
        check (holder_organisation_id <> transferee_organisation_id),
        check (status in ('draft', 'terminated') or holder_organisation_id is not null));
      create index contract_status on contract (status, moved_at);
      create index contract_event on contract (event_id);
      create index contract_holder on contract (holder_organisation_id);
      create index contract_transferee on contract (transferee_organisation_id);
      create table contract_version (
        contract_id uuid not null references contract, version int not null check (version > 0), terms json not null,
        changes json not null, file_id uuid not null references stored_file,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), made_by uuid references account, made_at timestamptz not null,
        primary key (contract_id, version));
      create table contract_signature (
        contract_id uuid not null, version int not null, party text not null check (party in ('holder', 'transferee')),
        account_id uuid not null references account, organisation_id uuid not null references organisation,
        name text not null, document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
        consent text not null check (consent <> ''), signed_at timestamptz not null,
        primary key (contract_id, version, party),
        foreign key (contract_id, version) references contract_version);
      create trigger contract_version_append_only before update or delete on contract_version
        for each row execute function refuse_change();
      create trigger contract_signature_append_only before update or delete on contract_signature
        for each row execute function refuse_change();
      create table sale_confirmation (
        lot_id uuid primary key references lot, number text not null unique, file_id uuid not null references stored_file,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), made_at timestamptz not null);`);
  }
  async down(): Promise<void> {}
}
