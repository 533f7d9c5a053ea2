import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Publishable } from '../domain/figures.js';
import type { ReportStatus } from '../domain/report.js';
import type { ReportFigures } from '../wire/report.js';

@Entity('report')
export class ReportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'followup_id' }) followupId: string;
  @Column('int') ordinal: number;
  @Column('int', { name: 'after_days' }) afterDays: number;
  /** A calendar day in Shanghai. */
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text') status: ReportStatus;
  @Column('json', { nullable: true }) figures: ReportFigures | null;
  @Column('text', { array: true }) published: Publishable[];
  @Column('text', { nullable: true }) reason: string | null;
  /** When a reminder is due; null: none any more. The sweep's alarm. */
  @Column('timestamptz', { name: 'remind_at', nullable: true }) remindAt: Date | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
}
