import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContractStatus } from '../domain/contract.js';
import type { Sale } from '../domain/sale.js';

@Entity('contract')
export class ContractEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('uuid', { name: 'lot_id' }) lotId: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('text') kind: 'assignment';
  @Column('uuid', { name: 'holder_organisation_id', nullable: true }) holderOrganisationId: string | null;
  @Column('text', { name: 'holder_name' }) holderName: string;
  @Column('uuid', { name: 'transferee_organisation_id' }) transfereeOrganisationId: string;
  @Column('bigint') price: string;
  @Column('bigint') commission: string;
  @Column('json') sale: Sale;
  @Column('text') status: ContractStatus;
  @Column('int') version: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** When it came into its state. */
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
}
