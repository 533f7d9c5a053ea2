import { Injectable } from '@nestjs/common';
import { DRAIN_MS } from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { LotReader } from '../storage/lot.reader.js';
import { AskLots } from './ask-lots.js';

const LATE_MS = 1_000;

/** Opens and closes what the queue's alarms have missed for a second. */
@Injectable()
export class SweepLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly askLots: AskLots,
  ) {}
  async run(): Promise<void> {
    const late = this.clock.now() - LATE_MS;
    const due = await this.unitOfWork.read(LotReader).dueBefore(late, late - DRAIN_MS);
    await this.askLots.run(due, { type: 'proceed' });
  }
}
