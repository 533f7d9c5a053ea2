import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ContractReader, type ContractFigures } from '../storage/contract.reader.js';

@Injectable()
export class DealsFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  /** Of one event, or of all. */
  run(eventId?: string): Promise<ContractFigures> {
    return this.unitOfWork.read(ContractReader).figures(eventId);
  }
  /** One row a signed contract of these lots; fen. */
  signedOfLots(lotIds: readonly string[]): Promise<readonly { projectId: string; value: bigint }[]> {
    return this.unitOfWork.read(ContractReader).signedOfLots(lotIds);
  }
}
