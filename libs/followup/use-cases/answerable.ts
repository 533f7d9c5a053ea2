import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { isAnswerable } from '../domain/report.js';
import type { ReportEntity } from '../storage/report.entity.js';

/** A report that its enterprise may change now; else the reason why not. */
export function answerable(report: ReportEntity | null): ReportEntity {
  if (!report) throw new DomainError('report.not_found');
  if (isAnswerable(report.status)) return report;
  if (report.status === 'accepted') throw new DomainError('report.already_accepted');
  throw new DomainError(report.status === 'submitted' ? 'report.in_review' : 'report.not_asked');
}
