import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { ApplyDeposit } from '@luochui/treasury';
import { consentTo } from '../domain/consent.js';
import { FINAL_CONTRACT_STATUSES, nextContractStatus, PARTIES, type Party } from '../domain/contract.js';
import type { ContractEntity } from '../storage/contract.entity.js';
import { ContractReader } from '../storage/contract.reader.js';
import { ContractRepository } from '../storage/contract.repository.js';
import { partyOf, SIGNERS } from './party-of.js';

export interface Signing {
  readonly contractId: string;
  /** Of the document that was read. */
  readonly documentSha256: string;
  readonly language: Language;
}

/** One party signs the present text. The contract's row lock puts two who sign at once in a row: the second one completes it. */
@Injectable()
export class SignContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly applyDeposit: ApplyDeposit,
  ) {}

  run(actor: Actor, { contractId, documentSha256, language }: Signing): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const contracts = tx.of(ContractRepository);
      const contract = await contracts.lock(contractId);
      if (!contract) throw new DomainError('contract.not_found');
      const party = signerFor(actor, contract);
      const reader = tx.of(ContractReader);
      const signatures = await reader.signatures(contractId, contract.version);
      const own = signatures.find((signature) => signature.party === party);
      if (own)
        throw new DomainError('contract.already_signed', {
          name: own.name,
          signedAt: own.signedAt.toISOString(),
          version: contract.version,
        });
      const complete = signatures.length + 1 === PARTIES.length;
      const status = nextContractStatus(contract.status, complete ? 'complete' : 'sign');
      if (status === null) {
        const final = FINAL_CONTRACT_STATUSES.includes(contract.status);
        throw new DomainError(final ? 'contract.final' : 'contract.not_open_for_signing', { status: contract.status });
      }
      const text = (await reader.version(contractId, contract.version))!;
      if (text.sha256 !== documentSha256)
        throw new DomainError('contract.text_changed', {
          version: contract.version,
          documentSha256: text.sha256,
          changes: text.changes,
        });
      const at = this.clock.now();
      await contracts.sign({
        contractId,
        version: contract.version,
        party,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        name: actor.name,
        documentSha256,
        consent: consentTo(contract.number, contract.version)[language],
        signedAt: new Date(at),
      });
      const subject = { type: 'contract', id: contractId };
      const detail = { party, version: contract.version, documentSha256 };
      await tx.audit({ actor, action: 'contract.party_signed', subject, detail, at });
      if (status === contract.status) return;
      await contracts.move(contractId, { status, at });
      await this.applyDeposit.run(contract.lotId, tx);
      await tx.publish({ type: 'contract.signed', payload: { contractId } });
    });
  }
}

function signerFor(actor: Actor, contract: ContractEntity): Party {
  const party = partyOf(actor, contract);
  if (party === null) throw new DomainError('contract.not_a_party');
  if (!hasRole(actor, ...SIGNERS[party])) throw new DomainError('contract.wrong_signer');
  return party;
}
