import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { LiveLotsReader, type LiveLot, type OwnLiveLot } from '../storage/live-lots.reader.js';

/** What runs at this moment, the first to end first. */
@Injectable()
export class ListLiveLots {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(): Promise<readonly LiveLot[]> {
    return this.unitOfWork.read(LiveLotsReader).all();
  }
  /** Those that the actor's organisation is admitted to. */
  own({ organisationId }: Actor): Promise<readonly OwnLiveLot[]> {
    return this.unitOfWork.read(LiveLotsReader).ofOrganisation(organisationId);
  }
}
