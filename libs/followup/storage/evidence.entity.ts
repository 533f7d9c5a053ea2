import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Evidence } from '../wire/report.js';

@Entity('report_evidence')
export class EvidenceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'report_id' }) reportId: string;
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') name: string;
  @Column('text') type: Evidence['type'];
  @Column('int') size: number;
  @Column('text') sha256: string;
  @Column('text') metadata: Evidence['metadata'];
  @Column('boolean') published: boolean;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
