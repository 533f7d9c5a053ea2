import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: OrganisationKind;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode: string | null;
  /** Of a person: a keyed hash of the identity card's number, which itself is not kept. */
  @Column('text', { name: 'identity_mac', nullable: true }) identityMac: string | null;
  /** When it registered itself; null: made by staff. Nobody has looked at its papers then. */
  @Column('timestamptz', { name: 'self_registered_at', nullable: true }) selfRegisteredAt: Date | null;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
