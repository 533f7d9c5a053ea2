import { Repository } from '@luochui/platform/database/repository.js';
import type { ContractStatus } from '../domain/contract.js';
import { ContractSignatureEntity } from './contract-signature.entity.js';
import { ContractVersionEntity } from './contract-version.entity.js';
import { ContractEntity } from './contract.entity.js';

export class ContractRepository extends Repository {
  /** False when the lot has its contract already: a job may run twice, also at the same time. */
  async addOnce(contract: ContractEntity): Promise<boolean> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(ContractEntity)
      .values(contract as never)
      .orIgnore()
      .returning('id')
      .execute();
    return raw.length > 0;
  }

  lock(id: string): Promise<ContractEntity | null> {
    return this.manager.findOne(ContractEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async addVersion(version: ContractVersionEntity): Promise<void> {
    await this.manager.insert(ContractVersionEntity, version as never);
  }

  async move(id: string, to: { status: ContractStatus; at: number; reason?: string }): Promise<void> {
    const at = new Date(to.at);
    const signedAt = to.status === 'signed' ? at : null;
    await this.manager.update(
      ContractEntity,
      { id },
      { status: to.status, movedAt: at, reason: to.reason ?? null, signedAt },
    );
  }

  async revise(
    id: string,
    text: { version: number; holderOrganisationId: string | null; holderName: string },
  ): Promise<void> {
    await this.manager.update(ContractEntity, { id }, text);
  }

  async sign(signature: ContractSignatureEntity): Promise<void> {
    await this.manager.insert(ContractSignatureEntity, signature);
  }

  async addConfirmation(confirmation: {
    lotId: string;
    number: string;
    fileId: string;
    sha256: string;
    madeAt: number;
  }): Promise<void> {
    const { lotId, number, fileId, sha256, madeAt } = confirmation;
    await this.manager.query(
      'insert into sale_confirmation (lot_id, number, file_id, sha256, made_at) values ($1, $2, $3, $4, $5)',
      [lotId, number, fileId, sha256, new Date(madeAt)],
    );
  }
}
