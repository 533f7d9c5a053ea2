import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CellIssue } from '../domain/import/import-values.js';
import type { IssueCode } from '../domain/import/issue-texts.js';
import type { ImportOptions } from '../domain/import/options.js';
import type { Question } from '../domain/import/questions.js';
import type { ChangedField, ImportCounts, ImportProgress, ImportStatus } from '../domain/import/status.js';
import type { ImportShape } from '../wire/import.js';

export interface StoredIssue extends CellIssue {
  /** Of the project in that row, as far as it can be read. */
  readonly title: string | null;
}

@Entity('import')
export class ImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('int', { name: 'file_size' }) fileSize: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('text') status: ImportStatus;
  @Column('jsonb') options: ImportOptions;
  @Column('jsonb') progress: ImportProgress;
  @Column('jsonb', { nullable: true }) refusal: { code: IssueCode; params: Record<string, string> } | null;
  @Column('jsonb', { nullable: true }) shape: ImportShape | null;
  @Column('jsonb', { nullable: true }) counts: ImportCounts | null;
  @Column('jsonb') changes: ChangedField[];
  /** Names of kept mappings that fit the header. */
  @Column('jsonb') fits: string[];
  @Column('jsonb') errors: StoredIssue[];
  @Column('jsonb') warnings: StoredIssue[];
  @Column('jsonb') questions: Question[];
}
