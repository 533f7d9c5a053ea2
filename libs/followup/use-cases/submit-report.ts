import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { ReportReader } from '../storage/report.reader.js';
import { ReportRepository } from '../storage/report.repository.js';
import type { SubmitReportBody } from '../wire/report.js';
import { answerable } from './answerable.js';
import { ReportLinks } from './report-links.js';

/** The enterprise's answer through its link: what became of it, and what of that may be shown. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reportLinks: ReportLinks,
  ) {}

  async run(token: string, { figures, published, publishedEvidence }: SubmitReportBody): Promise<void> {
    const reportId = this.reportLinks.open(token);
    await this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      answerable(await reports.lock(reportId));
      const evidence = new Set((await tx.of(ReportReader).evidence(reportId)).map(({ id }) => id));
      if (publishedEvidence.some((id) => !evidence.has(id))) throw new DomainError('report.unknown_evidence');
      const at = this.clock.now();
      await reports.publishEvidence(reportId, publishedEvidence);
      await reports.change(reportId, {
        status: 'submitted',
        figures,
        published: [...new Set(published)],
        submittedAt: new Date(at),
        reason: null,
      });
      const subject = { type: 'report', id: reportId };
      await tx.audit({ actor: null, action: 'report.submitted', subject, detail: { published }, at });
    });
  }
}
