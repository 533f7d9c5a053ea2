import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { CheckRights } from '@luochui/catalogue';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { FINAL_CONTRACT_STATUSES, nextContractStatus } from '../domain/contract.js';
import type { ContractEntity } from '../storage/contract.entity.js';
import { ContractRepository } from '../storage/contract.repository.js';
import { SIGNERS } from './party-of.js';

export type OfficersStep =
  { readonly step: 'send' | 'recall' } | { readonly step: 'terminate'; readonly reason: string };

const PAST = { send: 'sent', recall: 'recalled', terminate: 'terminated' } as const;

/** What the contract officer does with a whole contract: sends it for signature, takes it back, ends it. */
@Injectable()
export class MoveContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
    private readonly checkRights: CheckRights,
  ) {}

  run(actor: Actor, contractId: string, move: OfficersStep): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const contracts = tx.of(ContractRepository);
      const contract = await contracts.lock(contractId);
      if (!contract) throw new DomainError('contract.not_found');
      const status = nextContractStatus(contract.status, move.step);
      if (status === null) {
        const code = FINAL_CONTRACT_STATUSES.includes(contract.status)
          ? 'contract.final'
          : move.step === 'recall'
            ? 'contract.not_open_for_signing'
            : 'contract.not_a_draft';
        throw new DomainError(code, { status: contract.status });
      }
      if (move.step === 'send' && contract.holderOrganisationId === null) throw new DomainError('contract.no_holder');
      if (move.step === 'send') await this.#refuseRed(contract);
      const at = this.clock.now();
      const reason = move.step === 'terminate' ? move.reason : undefined;
      await contracts.move(contractId, { status, at, reason });
      if (move.step === 'send') await this.#askToSign(contract, tx);
      const subject = { type: 'contract', id: contractId };
      const detail = { version: contract.version, ...(reason === undefined ? {} : { reason }) };
      await tx.audit({ actor, action: `contract.${PAST[move.step]}`, subject, detail, at });
    });
  }

  /** Sold, suspended: what the law forbids to hand over isn't put before anybody to sign. */
  async #refuseRed({ sale }: ContractEntity): Promise<void> {
    const { id } = sale.project;
    const stops = (await this.checkRights.look([id], 'closing')).get(id) ?? [];
    const red = stops.filter(({ colour }) => colour === 'red');
    if (red.length === 0) return;
    const findings = red.map(({ code, number }) => [code, number].filter(Boolean).join(' ')).join('; ');
    throw new DomainError('contract.rights_red', { findings });
  }

  /** Those of both parties who may sign. */
  async #askToSign({ id, version, sale, ...parties }: ContractEntity, tx: Transaction): Promise<void> {
    const to = [
      ...(await this.findAccounts.ofOrganisation(parties.holderOrganisationId!, SIGNERS.holder)),
      ...(await this.findAccounts.ofOrganisation(parties.transfereeOrganisationId, SIGNERS.transferee)),
    ];
    const params = { contractId: id, title: sale.project.title, version: String(version) };
    await this.sendMessage.run({ kind: 'contract.to_sign', about: `${id} ${version}`, params, to }, tx);
  }
}
