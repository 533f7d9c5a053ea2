import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Party } from '../domain/contract.js';

/** Counts for its version alone: a new text has to be signed anew. */
@Entity('contract_signature')
export class ContractSignatureEntity {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @PrimaryColumn('int') version: number;
  @PrimaryColumn('text') party: Party;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') name: string;
  @Column('text', { name: 'document_sha256' }) documentSha256: string;
  /** The very words that were agreed to. */
  @Column('text') consent: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}
