import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ReportRepository } from '../storage/report.repository.js';

const RETRY_MS = 10 * 60_000;
const BATCH = 200;

/** Turns reminders whose time has come into jobs. */
@Injectable()
export class SweepReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const due = await tx.of(ReportRepository).takeDue(this.clock.now(), RETRY_MS, BATCH);
      for (const reportId of due) await tx.publish({ type: 'followup.due', payload: { reportId } });
      return due.length;
    });
  }
}
