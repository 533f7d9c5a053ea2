import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import type { Page, PageQuery } from '@luochui/platform/wire/page.js';
import { RegistrationReader, type RegistrationFilter, type RegistrationRow } from '../storage/registration.reader.js';
import type { OwnRegistration, Registration, RegistrationsQuery } from '../wire/registration.js';

/** Names and codes never leave together: staff are shown names, a bidder his own codes. */
@Injectable()
export class ListRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  forStaff({ cursor, ...query }: RegistrationsQuery): Promise<Page<Registration>> {
    return this.#page({ ...query, after: positionOf(cursor) }, (row, name) => ({
      ...facts(row, name),
      applicant: row.applicant,
    }));
  }

  /** Those of the account's organisation: what it bids for is its own business, whoever of it registered. */
  own({ organisationId }: Actor, { cursor, limit }: PageQuery): Promise<Page<OwnRegistration>> {
    return this.#page({ organisationId, after: positionOf(cursor), limit }, ownFacts);
  }

  async ownById({ organisationId }: Actor, id: string): Promise<OwnRegistration> {
    const { items } = await this.#page({ organisationId, id, limit: 1 }, ownFacts);
    if (!items[0]) throw new DomainError('registration.not_found');
    return items[0];
  }

  async byId(id: string): Promise<Registration & { readonly accountId: string }> {
    const { items } = await this.#page({ id, limit: 1 }, (row, name) => ({
      ...facts(row, name),
      applicant: row.applicant,
      accountId: row.accountId,
    }));
    if (!items[0]) throw new DomainError('registration.not_found');
    return items[0];
  }

  async #page<T>(filter: RegistrationFilter, show: (row: RegistrationRow, name: string) => T): Promise<Page<T>> {
    const rows = await this.unitOfWork.read(RegistrationReader).rows({ ...filter, limit: filter.limit + 1 });
    const page = rows.slice(0, filter.limit);
    const names = await this.findOrganisations.byIds(page.map(({ organisationId }) => organisationId));
    const last = page.at(-1);
    return {
      items: page.map((row) => show(row, names.get(row.organisationId)!.name)),
      nextCursor: rows.length > filter.limit && last ? cursorAt(last.closesAt!, last.id) : null,
    };
  }
}

const facts = (row: RegistrationRow, name: string): Omit<Registration, 'applicant'> => ({
  id: row.id,
  lotId: row.lotId,
  lotNumber: row.lotNumber,
  lotTitle: row.lotTitle,
  lotStatus: row.lotStatus,
  eventId: row.eventId,
  eventTitle: row.eventTitle,
  opensAt: row.opensAt?.toISOString() ?? null,
  closesAt: row.closesAt?.toISOString() ?? null,
  deposit: row.deposit,
  organisation: { id: row.organisationId, name },
  status: row.status,
  reason: row.reason,
  rulesHash: row.rulesHash,
  createdAt: row.createdAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

const ownFacts = (row: RegistrationRow, name: string): OwnRegistration => ({
  ...facts(row, name),
  code: row.code,
  salt: row.salt,
});
