import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Sale } from '../domain/sale.js';
import { ContractReader } from '../storage/contract.reader.js';

export interface SignedDeal {
  readonly contractId: string;
  readonly number: string;
  readonly signedAt: number;
  readonly holderName: string;
  readonly transfereeOrganisationId: string;
  readonly sale: Sale;
}

/** What was agreed, for the rooms that follow it up. */
@Injectable()
export class SignedContract {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  /** Null: no such contract, or not signed by both. */
  async run(contractId: string): Promise<SignedDeal | null> {
    const contract = await this.unitOfWork.read(ContractReader).byId(contractId);
    if (!contract?.signedAt) return null;
    return {
      contractId,
      number: contract.number,
      signedAt: contract.signedAt.getTime(),
      holderName: contract.holderName,
      transfereeOrganisationId: contract.transfereeOrganisationId,
      sale: contract.sale,
    };
  }
}
