import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Change, Terms } from '../domain/terms.js';

/** A text as it was put before the parties; never changed, so what was signed can always be shown. */
@Entity('contract_version')
export class ContractVersionEntity {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @PrimaryColumn('int') version: number;
  @Column('json') terms: Terms;
  /** Against the version before. */
  @Column('json') changes: readonly Change[];
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') sha256: string;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}
