import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IpKind } from '../domain/project.js';

@Entity('project_right')
export class ProjectRightEntity {
  @PrimaryColumn('uuid', { name: 'project_id' }) projectId: string;
  /** From 1. */
  @PrimaryColumn('smallint') ordinal: number;
  @Column('text', { name: 'ip_kind' }) ipKind: IpKind;
  /** ISO 3166 alpha-2; null where the kind has none (a technical secret). */
  @Column('text', { nullable: true }) jurisdiction: string | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date', { name: 'filing_date', nullable: true }) filingDate: string | null;
  @Column('date', { name: 'expiry_date', nullable: true }) expiryDate: string | null;
}
