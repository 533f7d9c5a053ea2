import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CodeProof } from '@luochui/accounts';
import { ShowProject } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { bidderName } from '../domain/application.js';
import { conflicting, type Party } from '../domain/registration.js';
import { shanghaiTime } from '../domain/shanghai-time.js';
import { RegistrationReader, type RegistrableLot } from '../storage/registration.reader.js';
import { RegistrationRepository, type NewRegistration } from '../storage/registration.repository.js';
import { RegistrationPaperRepository } from '../storage/registration-paper.repository.js';
import type { ApplicationBody } from '../wire/application.js';
import { ConfirmConsent } from './confirm-consent.js';
import { IdentifyParties, type IdentifiedParty } from './identify-parties.js';
import { refuseAttorney } from './refuse-attorney.js';
import { papersOf, toApplication } from './to-application.js';

/** What comes with a consent beside its hash. */
export interface Applying {
  readonly proof?: CodeProof;
  readonly application?: ApplicationBody;
}

@Injectable()
export class RegisterForLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly identifyParties: IdentifyParties,
    private readonly showProject: ShowProject,
    private readonly confirmConsent: ConfirmConsent,
  ) {}

  /**
   * Without an application the account's organisation bids by itself. Answers the registration's id. Throws, of the code, as
   * `ConfirmConsent` does.
   */
  async run(
    actor: Actor,
    lotId: string,
    rulesHash: string,
    applying: Applying = {},
    within?: Transaction,
  ): Promise<string> {
    const { proof, application } = applying;
    const lot = await this.unitOfWork.read(RegistrationReader).lot(lotId);
    if (!lot || lot.status === 'draft') throw new DomainError('lot.not_found');
    // A rehearsal admits the accounts that it was made with, and they act nowhere else.
    if (lot.rehearsal || actor.rehearsalId !== null) throw new DomainError('auth.rehearsal_only');
    const at = this.clock.now();
    refuseClosed(lot, at);
    if (rulesHash !== lot.rulesHash) throw new DomainError('registration.rules_changed', { rulesHash: lot.rulesHash });
    if (application) refuseAttorney(application, lot);
    const parties = await this.identifyParties.run(actor, application);
    await this.#withoutConflict(parties, lot);
    const confirmed = await this.confirmConsent.run(actor, proof);
    const id = randomUUID();
    const kept = application
      ? toApplication(
          application,
          parties.map(({ shown }) => shown),
        )
      : null;
    await this.unitOfWork.run(async (tx) => {
      if (confirmed) await this.confirmConsent.use(confirmed, tx);
      const registration: NewRegistration = {
        id,
        lotId,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        consent: { rulesHash, at: new Date(at).toISOString(), ...(confirmed && { confirmed }) },
        createdAt: new Date(at),
        application: kept,
        bidderName: kept && bidderName(kept.parties),
        formalities: kept?.foreign ? 'open' : null,
      };
      await add(tx, registration, parties);
      const papers = application ? papersOf(application) : [];
      if (!(await tx.of(RegistrationPaperRepository).attach(id, actor.accountId, papers)))
        throw new DomainError('registration.paper_unknown');
      await tx.publish({ type: 'registration.submitted', payload: { registrationId: id } });
    }, within);
    return id;
  }

  /** Whoever sells the lot or runs the sale can't bid in it, alone, through an agent, as an agent or in a consortium. */
  async #withoutConflict(parties: readonly IdentifiedParty[], { projectId, house }: RegistrableLot): Promise<void> {
    const project = await this.showProject.run(projectId!);
    const barred: Party[] = [{ organisationId: project.holderOrganisationId, name: project.holder }];
    if (house !== null) barred.push({ organisationId: null, name: house });
    for (const { entity, runsSales } of parties) {
      const found = runsSales ? entity : conflicting(entity, barred);
      if (found) throw new DomainError('bid.conflict_of_interest', { entity: entity.name, with: found.name });
    }
  }
}

function refuseClosed({ status, closesAt }: RegistrableLot, at: number): void {
  if (status !== 'closed' && at <= closesAt!.getTime()) return;
  throw new DomainError('registration.closed', {
    closesAt: closesAt!.toISOString(),
    closesHere: shanghaiTime(closesAt!.getTime()),
  });
}

/** Each entity is in a lot once, in whatever form; the table decides, so that two at the same moment can't both be let in. */
async function add(tx: Transaction, registration: NewRegistration, parties: readonly IdentifiedParty[]): Promise<void> {
  const registrations = tx.of(RegistrationRepository);
  const { lotId, id } = registration;
  if (!(await registrations.add(registration)))
    throw new DomainError('registration.exists', { entity: parties[0]!.shown.name });
  const taken = await registrations.claim(
    lotId,
    id,
    parties.flatMap(({ keys }) => keys),
  );
  const twice = parties.find(({ keys }) => keys.some((key) => taken.includes(key)));
  if (twice) throw new DomainError('registration.exists', { entity: twice.shown.name });
}
