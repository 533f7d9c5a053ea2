import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogueDossier1764300002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All that was looked up about a project's rights, as one document: who changes it writes the next revision.
      create table project_dossier (
        project_id uuid primary key references project on delete cascade, revision int not null check (revision >= 1),
        content jsonb not null, changed_by uuid not null references account, changed_at timestamptz not null);
      create table project_document (
        id uuid primary key, project_id uuid not null references project on delete cascade,
        file_id uuid not null references stored_file, name text not null check (name <> ''), type text not null,
        size int not null check (size > 0), sha256 text not null, removed text[] not null,
        added_by uuid not null references account, added_at timestamptz not null);
      create index project_document_of on project_document (project_id, added_at, id);
      -- Who answers by name for an amber finding; the key is the finding with its right, people and day.
      create table gate_acknowledgement (
        project_id uuid not null references project, key text not null, finding jsonb not null,
        reason text not null check (reason <> ''), account_id uuid not null references account, at timestamptz not null,
        primary key (project_id, key));
      create trigger gate_acknowledgement_append_only before update or delete on gate_acknowledgement
        for each row execute function refuse_change();
      -- The newest answer of the gate: the daily look compares with it, turns_on says when time alone may change it.
      create table project_gate (
        project_id uuid primary key references project on delete cascade,
        stage text not null check (stage in ('release', 'announcement', 'closing', 'schedule')), day date not null,
        colour text not null check (colour in ('green', 'amber', 'red')), findings jsonb not null, turns_on date,
        checked_at timestamptz not null);
      create index project_gate_turns on project_gate (turns_on) where turns_on is not null;`);
  }
  async down(): Promise<void> {}
}
