import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { LOTS_AT_ONCE, OPENS_IN_SECONDS } from '../domain/next-event.js';
import { DemonstrationReader } from '../storage/demonstration.reader.js';
import type { Demonstration } from '../wire/demonstration.js';

@Injectable()
export class ShowDemonstration {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  async run(): Promise<Demonstration> {
    const step = await this.unitOfWork.read(DemonstrationReader).step('next-event-drafted');
    return { nextEventId: step?.subjectId ?? null, lotsAtOnce: LOTS_AT_ONCE, opensInSeconds: OPENS_IN_SECONDS };
  }
}
