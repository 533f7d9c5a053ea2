import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { nextReportStatus } from '../domain/report.js';
import { ReportRepository } from '../storage/report.repository.js';

export type Review = { readonly step: 'accept' } | { readonly step: 'return'; readonly reason: string };

/** The officer accepts, which publishes what was agreed to, or returns it with a reason. */
@Injectable()
export class ReviewReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, reportId: string, review: Review): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      const report = await reports.lock(reportId);
      if (!report) throw new DomainError('report.not_found');
      const status = nextReportStatus(report.status, review.step);
      if (status === null) throw new DomainError('report.not_submitted', { status: report.status });
      const at = this.clock.now();
      const reason = review.step === 'return' ? review.reason : null;
      await reports.change(reportId, { status, reason, reviewedAt: new Date(at), reviewedBy: actor.accountId });
      const action = review.step === 'accept' ? 'report.accepted' : 'report.returned';
      await tx.audit({ actor, action, subject: { type: 'report', id: reportId }, detail: { reason }, at });
    });
  }
}
