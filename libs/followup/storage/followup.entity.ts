import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Subject } from '../domain/subject.js';

@Entity('followup')
export class FollowupEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  /** Whose reports they are. */
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('json') subject: Subject;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
}
