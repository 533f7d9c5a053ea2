import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Followup1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table followup (
        id uuid primary key, contract_id uuid not null unique references contract, organisation_id uuid not null references organisation,
        subject json not null, started_at timestamptz not null);
      create index followup_organisation on followup (organisation_id);
      create table report (
        id uuid primary key, followup_id uuid not null references followup, ordinal int not null check (ordinal between 1 and 6),
        after_days int not null check (after_days > 0), due_on date not null,
        status text not null check (status in ('scheduled', 'asked', 'submitted', 'returned', 'accepted', 'no-answer')),
        figures json, published text[] not null default '{}', reason text,
        remind_at timestamptz, asked_at timestamptz, submitted_at timestamptz, reviewed_at timestamptz,
        reviewed_by uuid references account,
        unique (followup_id, ordinal),
        check (status not in ('submitted', 'returned', 'accepted') or (figures is not null and submitted_at is not null)),
        check (status <> 'returned' or reason <> ''),
        check (status not in ('returned', 'accepted') or reviewed_by is not null));
      create index report_remind on report (remind_at) where remind_at is not null;
      create index report_due on report (due_on, status);
      create table report_reminder (
        report_id uuid not null references report, stage text not null check (stage in ('upcoming', 'due', 'overdue', 'no-answer')),
        at timestamptz not null, primary key (report_id, stage));
      create table report_evidence (
        id uuid primary key, report_id uuid not null references report, file_id uuid not null references stored_file,
        name text not null, type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
        size int not null check (size > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        metadata text not null check (metadata in ('removed', 'kept')), published boolean not null default false,
        added_at timestamptz not null);
      create index report_evidence_report on report_evidence (report_id);`);
  }
  async down(): Promise<void> {}
}
