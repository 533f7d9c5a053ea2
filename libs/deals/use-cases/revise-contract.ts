import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { Printer } from '@luochui/platform/pdf/printer.js';
import { nextContractStatus } from '../domain/contract.js';
import { contractText } from '../domain/contract-text.js';
import { inYuan } from '../domain/rmb.js';
import { changesBetween, sumOf, type Terms } from '../domain/terms.js';
import type { ContractEntity } from '../storage/contract.entity.js';
import { ContractReader } from '../storage/contract.reader.js';
import { ContractRepository } from '../storage/contract.repository.js';

export interface Revision {
  readonly contractId: string;
  /** The version that was looked at. */
  readonly version: number;
  readonly terms?: Terms;
  readonly holderOrganisationId?: string;
}

/** A change of the draft is a new version with a text and a hash of its own; the old ones stay. */
@Injectable()
export class ReviseContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly printer: Printer,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  async run(actor: Actor, { contractId, version, terms, holderOrganisationId }: Revision): Promise<void> {
    const reader = this.unitOfWork.read(ContractReader);
    const contract = revisable(await reader.byId(contractId), version);
    const before = await reader.version(contractId, version);
    const holder = await this.#holder(contract, holderOrganisationId);
    const next = { holder: holder.name, terms: terms ?? before!.terms };
    checkSum(BigInt(contract.price), next.terms);
    const changes = changesBetween({ holder: contract.holderName, terms: before!.terms }, next);
    // Linking gives a name its organisation even where the text stays as it was.
    if (changes.length === 0 && holder.id === contract.holderOrganisationId)
      throw new DomainError('contract.unchanged');
    const at = this.clock.now();
    const text = { sale: contract.sale, version: version + 1, madeAt: at, ...next };
    const pdf = await this.printer.print(contractText(text));
    await this.unitOfWork.run(async (tx) => {
      const contracts = tx.of(ContractRepository);
      revisable(await contracts.lock(contractId), version);
      const file = await tx
        .of(StoredFileRepository)
        .put(pdf, 'application/pdf', `${contract.number}-v${version + 1}.pdf`, at);
      await contracts.addVersion({
        contractId,
        version: version + 1,
        terms: next.terms,
        changes,
        fileId: file.id,
        sha256: file.sha256,
        madeBy: actor.accountId,
        madeAt: new Date(at),
      });
      await contracts.revise(contractId, {
        version: version + 1,
        holderOrganisationId: holder.id,
        holderName: holder.name,
      });
      const subject = { type: 'contract', id: contractId };
      await tx.audit({ actor, action: 'contract.revised', subject, detail: { version: version + 1, changes }, at });
    });
  }

  async #holder(contract: ContractEntity, id?: string): Promise<{ id: string | null; name: string }> {
    if (id === undefined) return { id: contract.holderOrganisationId, name: contract.holderName };
    const organisation = (await this.findOrganisations.byIds([id])).get(id);
    const unfit =
      !organisation ||
      id === contract.transfereeOrganisationId ||
      ['centre', 'exchange', 'rehearsal'].includes(organisation.kind);
    if (unfit) throw new DomainError('contract.unfit_holder');
    return { id, name: organisation.name };
  }
}

function revisable(contract: ContractEntity | null, version: number): ContractEntity {
  if (!contract) throw new DomainError('contract.not_found');
  if (nextContractStatus(contract.status, 'revise') === null)
    throw new DomainError('contract.not_a_draft', { status: contract.status });
  if (contract.version !== version) throw new DomainError('contract.changed', { version: contract.version });
  return contract;
}

function checkSum(price: bigint, { payments }: Terms): void {
  const sum = sumOf(payments);
  if (sum === price) return;
  const apart = sum > price ? sum - price : price - sum;
  throw new DomainError('contract.payments_sum', {
    sum: inYuan(sum),
    price: inYuan(price),
    difference: inYuan(apart),
    issues: [{ path: 'terms.payments', message: `adds up to ${sum} fen, not ${price}` }],
  });
}
