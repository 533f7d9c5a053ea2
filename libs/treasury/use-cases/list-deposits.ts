import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import type { Page, PageQuery } from '@luochui/platform/wire/page.js';
import { DepositReader, type DepositFilter, type DepositRow } from '../storage/deposit.reader.js';
import type { Deposit, DepositsQuery } from '../wire/deposit.js';

@Injectable()
export class ListDeposits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all({ status, find, cursor, limit }: DepositsQuery): Promise<Page<Deposit>> {
    return this.#page({ status, find, after: positionOf(cursor), limit });
  }

  /** Those of the account's organisation, whoever of it registered. */
  own({ organisationId }: Actor, { cursor, limit }: PageQuery): Promise<Page<Deposit>> {
    return this.#page({ organisationId, after: positionOf(cursor), limit });
  }

  async byId(id: string): Promise<Deposit> {
    const { items } = await this.#page({ id, limit: 1 });
    if (!items[0]) throw new DomainError('deposit.not_found');
    return items[0];
  }

  async #page(filter: DepositFilter): Promise<Page<Deposit>> {
    const rows = await this.unitOfWork.read(DepositReader).find({ ...filter, limit: filter.limit + 1 });
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const more = rows.length > filter.limit && last;
    return { items: page.map(toDeposit), nextCursor: more ? cursorAt(last.expectedAt, last.id) : null };
  }
}

const toDeposit = ({ organisationId, payerName, ...row }: DepositRow): Deposit => ({
  ...row,
  payer: { id: organisationId, name: payerName },
  expectedAt: row.expectedAt.toISOString(),
  payableUntil: row.payableUntil.toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  releaseDueAt: row.releaseDueAt?.toISOString() ?? null,
  releasedAt: row.releasedAt?.toISOString() ?? null,
  refundedAt: row.refundedAt?.toISOString() ?? null,
  keptAt: row.keptAt?.toISOString() ?? null,
  frozenAt: row.frozenAt?.toISOString() ?? null,
  appliedAt: row.appliedAt?.toISOString() ?? null,
  forfeitedAt: row.forfeitedAt?.toISOString() ?? null,
});
