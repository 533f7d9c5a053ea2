import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { RunningLotsReader } from '../storage/running-lots.reader.js';
import { AskLots } from './ask-lots.js';

/** At recovery each lot is asked that lost time before its end; whether it was enough for a pause the rules say. */
@Injectable()
export class PauseForLostTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly askLots: AskLots,
  ) {}

  async run(): Promise<void> {
    const lots = await this.unitOfWork.read(RunningLotsReader).thatLostTime();
    // Whoever told of it tells again.
    if (!(await this.askLots.run(lots, { type: 'proceed', lostTime: true })))
      throw new Error('not every lot could be asked about the time that was lost');
  }
}
