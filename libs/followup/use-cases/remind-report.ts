import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { isAnswerable, nextReportStatus } from '../domain/report.js';
import { nextReminder, stageNow } from '../domain/schedule.js';
import type { ReportEntity } from '../storage/report.entity.js';
import { ReportReader } from '../storage/report.reader.js';
import { ReportRepository } from '../storage/report.repository.js';

/**
 * One reminder: the report is asked for (the enterprise is told and finds it on its page, the officer in his list), and after thirty days without an
 * answer it is that. Each stage once, however often the job runs.
 */
@Injectable()
export class RemindReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
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
        if (stage !== 'no-answer') await this.#ask(report, stage, tx);
        const subject = { type: 'report', id: reportId };
        await tx.audit({ actor: null, action: 'report.reminded', subject, detail: { stage, status }, at: now });
      }
      await reports.change(reportId, { remindAt: next(report, now, waiting) });
    });
  }

  async #ask({ id, followupId, dueOn }: ReportEntity, stage: string, tx: Transaction): Promise<void> {
    const followup = (await tx.of(ReportReader).followup(followupId))!;
    const to = await this.findAccounts.ofOrganisation(followup.organisationId, ['transferee', 'bidder']);
    const params = { title: followup.subject.title, dueOn };
    await this.sendMessage.run({ kind: 'followup.asked', about: `${id} ${stage}`, params, to }, tx);
  }
}

function next(report: ReportEntity, now: number, waiting: boolean): Date | null {
  const at = waiting ? nextReminder(report.dueOn, now) : null;
  return at === null ? null : new Date(at);
}
