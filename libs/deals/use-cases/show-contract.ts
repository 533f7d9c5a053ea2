import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import type { ContractEntity } from '../storage/contract.entity.js';
import { ContractReader } from '../storage/contract.reader.js';
import type { Contract } from '../wire/contract.js';
import { partyOf } from './party-of.js';
import { toContract } from './to-contract.js';

@Injectable()
export class ShowContract {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, id: string): Promise<Contract> {
    const reader = this.unitOfWork.read(ContractReader);
    const contract = visible(actor, await reader.byId(id));
    const [text, signatures, confirmation] = await Promise.all([
      reader.version(id, contract.version),
      reader.signatures(id, contract.version),
      reader.confirmation(contract.lotId),
    ]);
    return toContract({ contract, text: text!, signatures, confirmation, party: partyOf(actor, contract) });
  }

  /** The text of a version, by default the present one. */
  async document(actor: Actor, id: string, version?: number): Promise<StoredFileContent> {
    const reader = this.unitOfWork.read(ContractReader);
    const contract = visible(actor, await reader.byId(id));
    return this.#file((await reader.version(id, version ?? contract.version))?.fileId);
  }

  async confirmation(actor: Actor, id: string): Promise<StoredFileContent> {
    const reader = this.unitOfWork.read(ContractReader);
    const contract = visible(actor, await reader.byId(id));
    return this.#file((await reader.confirmation(contract.lotId))?.fileId);
  }

  async #file(fileId: string | undefined): Promise<StoredFileContent> {
    const file = fileId === undefined ? null : await this.unitOfWork.read(StoredFileReader).get(fileId);
    if (!file) throw new DomainError('file.not_found');
    return file;
  }
}

function visible(actor: Actor, contract: ContractEntity | null): ContractEntity {
  if (!contract) throw new DomainError('contract.not_found');
  if (!hasRole(actor, 'contract-officer', 'auditor') && partyOf(actor, contract) === null)
    throw new DomainError('contract.not_a_party');
  return contract;
}
