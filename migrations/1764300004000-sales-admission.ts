import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is in a lot, whatever the form of the registration: each legal entity behind one has its keys here, and a key is in a lot once
 * (ADR 55). Papers lie with the registration that they were sent for.
 */
export class SalesAdmission1764300004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration add application json, add bidder_name text,
        add formalities text check (formalities in ('open', 'settled')), add formalities_settled_at timestamptz,
        add formalities_settled_by uuid references account, add formalities_document json,
        add check ((formalities is not distinct from 'settled') = (formalities_settled_at is not null and formalities_document is not null));
      create table lot_entity (
        lot_id uuid not null references lot on delete cascade, key text not null check (key <> ''),
        registration_id uuid not null references registration on delete cascade, primary key (lot_id, key));
      create index lot_entity_registration on lot_entity (registration_id);
      create function free_lot_entity() returns trigger language plpgsql as $$
        begin
          delete from lot_entity where registration_id = new.id;
          return null;
        end $$;
      create trigger registration_frees_entities after update of status on registration
        for each row when (new.status in ('rejected', 'withdrawn')) execute function free_lot_entity();
      create table registration_paper (
        id uuid primary key, account_id uuid not null references account, file_id uuid not null references stored_file, name text not null,
        type text not null, size int not null, sha256 text not null, metadata text not null check (metadata in ('removed', 'kept')),
        added_at timestamptz not null, registration_id uuid references registration on delete cascade,
        use text check (use in ('attorney', 'principal', 'agreement', 'member', 'foreign', 'priority')), party text,
        check ((registration_id is null) = (use is null)));
      create index registration_paper_registration on registration_paper (registration_id);
      create index registration_paper_account on registration_paper (account_id) where registration_id is null;`);
    await runner.query(TAKEN_OVER);
  }
  async down(): Promise<void> {}
}

/** As domain/entity-keys.ts makes them. Those that registered before are in their lots by their own organisations. */
const TAKEN_OVER = `
  insert into lot_entity (lot_id, key, registration_id)
  select r.lot_id, k.key, r.id
  from registration r join lot l on l.id = r.lot_id and not l.rehearsal join organisation o on o.id = r.organisation_id
    cross join lateral (values
      ('organisation ' || o.id), ('credit ' || o.credit_code), ('person ' || o.identity_mac),
      (case when o.kind <> 'person' then 'name ' || lower(regexp_replace(normalize(o.name, NFKC), '\\s+', '', 'g')) end)) as k(key)
  where r.status not in ('rejected', 'withdrawn') and k.key is not null
  on conflict do nothing;`;
