import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { ReportRepository } from '../storage/report.repository.js';
import { answerable } from './answerable.js';
import { ReportLinks } from './report-links.js';

@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reportLinks: ReportLinks,
  ) {}

  async run(token: string, evidenceId: string): Promise<void> {
    const reportId = this.reportLinks.open(token);
    await this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      answerable(await reports.lock(reportId));
      if (!(await reports.removeEvidence(reportId, evidenceId))) throw new DomainError('evidence.not_found');
    });
  }
}
