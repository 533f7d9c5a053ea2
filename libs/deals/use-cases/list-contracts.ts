import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { ContractReader } from '../storage/contract.reader.js';
import type { ContractItem, ContractQuery } from '../wire/contract.js';
import { partyOf } from './party-of.js';
import { toItem } from './to-contract.js';

@Injectable()
export class ListContracts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `organisationId`: only contracts to which it is a party. */
  async run(
    actor: Actor,
    { cursor, limit, ...query }: ContractQuery & { readonly organisationId?: string },
  ): Promise<Page<ContractItem>> {
    const reader = this.unitOfWork.read(ContractReader);
    const found = await reader.list({ ...query, after: opened(cursor), limit: limit + 1 });
    const contracts = found.slice(0, limit);
    const signed = await reader.signedBy(contracts.map(({ id }) => id));
    const last = contracts.at(-1);
    return {
      items: contracts.map((contract) => toItem(contract, partyOf(actor, contract), signed.get(contract.id) ?? [])),
      nextCursor: found.length > limit ? `${last!.createdAt.getTime()}.${last!.id}` : null,
    };
  }
}

function opened(cursor: string | undefined): { createdAt: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [, time, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!time || !id)
    throw new DomainError('request.invalid', { issues: [{ path: 'cursor', message: 'is not one of ours' }] });
  return { createdAt: new Date(Number(time)), id };
}
