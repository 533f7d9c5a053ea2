import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import type { Page, PageQuery } from '@luochui/platform/wire/page.js';
import { RegistrationPaperReader } from '../storage/registration-paper.reader.js';
import { RegistrationReader, type RegistrationFilter, type RegistrationRow } from '../storage/registration.reader.js';
import type { OwnRegistration, Registration, RegistrationsQuery } from '../wire/registration.js';
import { registrationFacts, staffFacts } from './registration-facts.js';

/** Names and codes never leave together: staff are shown names, a bidder his own codes. */
@Injectable()
export class ListRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  async forStaff({ cursor, ...query }: RegistrationsQuery): Promise<Page<Registration>> {
    const { items, nextCursor } = await this.#forStaff({ ...query, after: positionOf(cursor) });
    return { items, nextCursor };
  }

  /** Those of the account's organisation: what it bids for is its own business, whoever of it registered. */
  own({ organisationId }: Actor, { cursor, limit }: PageQuery): Promise<Page<OwnRegistration>> {
    return this.#own({ organisationId, after: positionOf(cursor), limit });
  }

  async ownById({ organisationId }: Actor, id: string): Promise<OwnRegistration> {
    const { items } = await this.#own({ organisationId, id, limit: 1 });
    if (!items[0]) throw new DomainError('registration.not_found');
    return items[0];
  }

  async byId(id: string): Promise<Registration & { readonly accountId: string }> {
    const { items, rows } = await this.#forStaff({ id, limit: 1 });
    if (!items[0]) throw new DomainError('registration.not_found');
    return { ...items[0], accountId: rows[0]!.accountId };
  }

  async #own(filter: RegistrationFilter): Promise<Page<OwnRegistration>> {
    const { rows, nextCursor, organisations, papers } = await this.#rows(filter);
    const items = rows.map((row) => {
      const { code, salt } = row;
      return { ...registrationFacts(row, organisations, papers), code, salt };
    });
    return { items, nextCursor };
  }

  async #forStaff(filter: RegistrationFilter): Promise<Page<Registration> & { rows: readonly RegistrationRow[] }> {
    const { rows, nextCursor, organisations, papers } = await this.#rows(filter);
    const beside = await this.unitOfWork.read(RegistrationReader).inLots([...new Set(rows.map(({ lotId }) => lotId))]);
    const items = rows.map((row) => ({
      ...registrationFacts(row, organisations, papers),
      ...staffFacts(row, beside, organisations),
    }));
    return { items, nextCursor, rows };
  }

  async #rows(filter: RegistrationFilter) {
    const found = await this.unitOfWork.read(RegistrationReader).rows({ ...filter, limit: filter.limit + 1 });
    const rows = found.slice(0, filter.limit);
    const last = rows.at(-1);
    return {
      rows,
      organisations: await this.findOrganisations.byIds(rows.map(({ organisationId }) => organisationId)),
      papers: await this.unitOfWork.read(RegistrationPaperReader).of(rows.map(({ id }) => id)),
      nextCursor: found.length > filter.limit && last ? cursorAt(last.closesAt!, last.id) : null,
    };
  }
}
