import { Reader } from '@luochui/platform/database/repository.js';
import type { ContractStatus, Party } from '../domain/contract.js';
import { ContractSignatureEntity } from './contract-signature.entity.js';
import { ContractVersionEntity } from './contract-version.entity.js';
import { ContractEntity } from './contract.entity.js';

export interface ContractQuery {
  readonly status?: ContractStatus;
  readonly eventId?: string;
  readonly organisationId?: string;
  /** Contracts that came before this one in the list. */
  readonly after?: { readonly createdAt: Date; readonly id: string };
  readonly limit: number;
}

export interface Confirmation {
  readonly number: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly madeAt: Date;
}

export interface ContractFigures {
  readonly drafts: number;
  readonly awaiting: number;
  readonly signed: number;
  /** Fen. */
  readonly signedValue: string;
}

export class ContractReader extends Reader {
  byId(id: string): Promise<ContractEntity | null> {
    return this.manager.findOneBy(ContractEntity, { id });
  }
  byLot(lotId: string): Promise<ContractEntity | null> {
    return this.manager.findOneBy(ContractEntity, { lotId });
  }

  /** Newest first. */
  async list({ status, eventId, organisationId, after, limit }: ContractQuery): Promise<ContractEntity[]> {
    const query = this.manager.createQueryBuilder(ContractEntity, 'contract');
    if (status) query.andWhere('contract.status = :status', { status });
    if (eventId) query.andWhere('contract.eventId = :eventId', { eventId });
    if (organisationId)
      query.andWhere(':organisationId in (contract.holderOrganisationId, contract.transfereeOrganisationId)', {
        organisationId,
      });
    if (after)
      query.andWhere('(contract.createdAt, contract.id) < (:createdAt, :id)', {
        createdAt: after.createdAt,
        id: after.id,
      });
    return query.orderBy('contract.createdAt', 'DESC').addOrderBy('contract.id', 'DESC').limit(limit).getMany();
  }

  version(contractId: string, version: number): Promise<ContractVersionEntity | null> {
    return this.manager.findOneBy(ContractVersionEntity, { contractId, version });
  }
  versionWithHash(contractId: string, sha256: string): Promise<ContractVersionEntity | null> {
    return this.manager.findOneBy(ContractVersionEntity, { contractId, sha256 });
  }

  signatures(contractId: string, version: number): Promise<ContractSignatureEntity[]> {
    return this.manager.find(ContractSignatureEntity, { where: { contractId, version }, order: { signedAt: 'ASC' } });
  }

  /** Who has signed the present version, by contract. */
  async signedBy(ids: readonly string[]): Promise<Map<string, Party[]>> {
    const rows: { id: string; parties: Party[] }[] = await this.manager.query(
      `select contract.id, array_agg(signature.party order by signature.signed_at) as parties from contract
       join contract_signature signature on signature.contract_id = contract.id and signature.version = contract.version
       where contract.id = any($1) group by contract.id`,
      [ids],
    );
    return new Map(rows.map(({ id, parties }) => [id, parties]));
  }

  async confirmation(lotId: string): Promise<Confirmation | null> {
    const [row] = await this.manager.query(
      `select number, file_id as "fileId", sha256, made_at as "madeAt" from sale_confirmation where lot_id = $1`,
      [lotId],
    );
    return row ?? null;
  }

  /** What was signed for these lots. */
  async signedOfLots(lotIds: readonly string[]): Promise<{ projectId: string; value: bigint }[]> {
    const rows: { projectId: string; value: string }[] = await this.manager.query(
      `select sale->'project'->>'id' as "projectId", price as value from contract where status = 'signed' and lot_id = any($1)`,
      [lotIds],
    );
    return rows.map(({ projectId, value }) => ({ projectId, value: BigInt(value) }));
  }

  /** How many in each state and what was signed, of an event or of all. */
  async figures(eventId?: string): Promise<ContractFigures> {
    const [row] = await this.manager.query(
      `select count(*) filter (where status = 'draft')::int as drafts, count(*) filter (where status = 'awaiting-signatures')::int as awaiting,
              count(*) filter (where status = 'signed')::int as signed,
              coalesce(sum(price) filter (where status = 'signed'), 0)::text as "signedValue"
       from contract where $1::uuid is null or event_id = $1`,
      [eventId],
    );
    return row;
  }
}
