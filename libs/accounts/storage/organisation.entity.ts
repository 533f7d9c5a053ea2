import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: OrganisationKind;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode: string | null;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
