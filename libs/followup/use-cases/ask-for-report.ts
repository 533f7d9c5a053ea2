import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { nextReportStatus } from '../domain/report.js';
import { ReportRepository } from '../storage/report.repository.js';
import type { ReportLink } from '../wire/report.js';
import { ReportLinks } from './report-links.js';

/** Gives out a link. The officer may ask before the day, and again when the enterprise lost it. */
@Injectable()
export class AskForReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reportLinks: ReportLinks,
  ) {}

  run(actor: Actor, reportId: string): Promise<ReportLink> {
    return this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      const report = await reports.lock(reportId);
      if (!report) throw new DomainError('report.not_found');
      const status = nextReportStatus(report.status, 'ask');
      if (status === null)
        throw new DomainError(report.status === 'accepted' ? 'report.already_accepted' : 'report.in_review');
      const at = this.clock.now();
      await reports.change(reportId, { status, askedAt: report.askedAt ?? new Date(at) });
      const link = this.reportLinks.make(report);
      const subject = { type: 'report', id: reportId };
      await tx.audit({ actor, action: 'report.asked', subject, detail: { expiresAt: link.expiresAt }, at });
      return link;
    });
  }
}
