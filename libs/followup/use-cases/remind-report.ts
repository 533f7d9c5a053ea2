import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { isAnswerable, nextReportStatus } from '../domain/report.js';
import { nextReminder, stageNow } from '../domain/schedule.js';
import type { ReportEntity } from '../storage/report.entity.js';
import { ReportRepository } from '../storage/report.repository.js';

/**
 * One reminder: the report is asked for (the enterprise finds it on its page, the officer in his list), and after thirty days without an
 * answer it is that. Each stage once, however often the job runs.
 */
@Injectable()
export class RemindReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(reportId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      const report = await reports.lock(reportId);
      if (!report) return;
      const now = this.clock.now();
      // What was never asked for can't be left unanswered: after an outage it is asked late, and no more.
      const reached = stageNow(report.dueOn, now);
      const stage = reached === 'no-answer' && report.status === 'scheduled' ? 'overdue' : reached;
      const waiting = report.status === 'scheduled' || isAnswerable(report.status);
      if (stage !== null && waiting && (await reports.remindOnce(reportId, stage, now))) {
        const status = nextReportStatus(report.status, stage === 'no-answer' ? 'miss' : 'ask') ?? report.status;
        await reports.change(reportId, { status, askedAt: report.askedAt ?? new Date(now) });
        const subject = { type: 'report', id: reportId };
        await tx.audit({ actor: null, action: 'report.reminded', subject, detail: { stage, status }, at: now });
      }
      await reports.change(reportId, { remindAt: next(report, now, waiting) });
    });
  }
}

function next(report: ReportEntity, now: number, waiting: boolean): Date | null {
  const at = waiting ? nextReminder(report.dueOn, now) : null;
  return at === null ? null : new Date(at);
}
