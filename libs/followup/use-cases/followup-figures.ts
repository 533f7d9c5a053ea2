import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { chinaDate } from '../domain/schedule.js';
import { ReportReader, type FollowupFigures as Figures } from '../storage/report.reader.js';

@Injectable()
export class FollowupFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}
  /** Of one event, or of all. */
  run(eventId?: string): Promise<Figures> {
    return this.unitOfWork.read(ReportReader).figures(chinaDate(this.clock.now()), eventId);
  }
}
