import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FindOrganisations, type CodeProof } from '@luochui/accounts';
import { ShowProject } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { conflicting, type Party } from '../domain/registration.js';
import { shanghaiTime } from '../domain/shanghai-time.js';
import { RegistrationReader, type RegistrableLot } from '../storage/registration.reader.js';
import { RegistrationRepository } from '../storage/registration.repository.js';
import { ConfirmConsent } from './confirm-consent.js';

@Injectable()
export class RegisterForLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findOrganisations: FindOrganisations,
    private readonly showProject: ShowProject,
    private readonly confirmConsent: ConfirmConsent,
  ) {}

  /** The account's organisation is who bids. Answers the registration's id. Throws, of the code, as `ConfirmConsent` does. */
  async run(actor: Actor, lotId: string, rulesHash: string, proof?: CodeProof, within?: Transaction): Promise<string> {
    const lot = await this.unitOfWork.read(RegistrationReader).lot(lotId);
    if (!lot || lot.status === 'draft') throw new DomainError('lot.not_found');
    // A rehearsal admits the accounts that it was made with, and they act nowhere else.
    if (lot.rehearsal || actor.rehearsalId !== null) throw new DomainError('auth.rehearsal_only');
    const at = this.clock.now();
    const closesAt = lot.closesAt!.getTime();
    if (lot.status === 'closed' || at > closesAt)
      throw new DomainError('registration.closed', {
        closesAt: new Date(closesAt).toISOString(),
        closesHere: shanghaiTime(closesAt),
      });
    if (rulesHash !== lot.rulesHash) throw new DomainError('registration.rules_changed', { rulesHash: lot.rulesHash });
    const entity = await this.#withoutConflict(actor.organisationId, lot);
    const confirmed = await this.confirmConsent.run(actor, proof);
    const id = randomUUID();
    await this.unitOfWork.run(async (tx) => {
      if (confirmed) await this.confirmConsent.use(confirmed, tx);
      const added = await tx.of(RegistrationRepository).add({
        id,
        lotId,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        consent: { rulesHash, at: new Date(at).toISOString(), ...(confirmed && { confirmed }) },
        createdAt: new Date(at),
      });
      if (!added) throw new DomainError('registration.exists', { entity });
    }, within);
    return id;
  }

  /** Whoever sells the lot or runs the sale can't bid in it. Answers the bidding entity's name. */
  async #withoutConflict(organisationId: string, { projectId, house }: RegistrableLot): Promise<string> {
    const organisation = (await this.findOrganisations.byIds([organisationId])).get(organisationId)!;
    const { name, kind } = organisation;
    const project = await this.showProject.run(projectId!);
    const barred: Party[] = [{ organisationId: project.holderOrganisationId, name: project.holder }];
    if (house !== null) barred.push({ organisationId: null, name: house });
    if (kind === 'centre' || kind === 'exchange') barred.push({ organisationId, name });
    const found = conflicting({ organisationId, name }, barred);
    if (found) throw new DomainError('bid.conflict_of_interest', { entity: name, with: found.name });
    return name;
  }
}
