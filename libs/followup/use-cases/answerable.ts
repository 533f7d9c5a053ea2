import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { isAnswerable } from '../domain/report.js';
import type { ReportEntity } from '../storage/report.entity.js';

/** A report that its enterprise may change now; else the reason why not. */
export function answerable(report: ReportEntity | null): ReportEntity {
  if (!report) throw new DomainError('report.not_found');
  if (isAnswerable(report.status)) return report;
  switch (report.status) {
    case 'accepted':
      throw new DomainError('report.already_accepted');
    case 'submitted':
      throw new DomainError('report.in_review');
    default:
      throw new DomainError('report.not_asked');
  }
}
