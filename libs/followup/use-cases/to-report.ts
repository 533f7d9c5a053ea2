import type { EvidenceEntity } from '../storage/evidence.entity.js';
import type { ReportWithFollowup } from '../storage/report.reader.js';
import type { ReminderStage } from '../domain/schedule.js';
import type { Evidence, ReportItem } from '../wire/report.js';

export const toEvidence = ({ id, name, type, size, sha256, metadata, published }: EvidenceEntity): Evidence => ({
  id,
  name,
  type,
  size,
  sha256,
  metadata,
  published,
});

export const toHead = ({ report, followup: { subject } }: ReportWithFollowup) => ({
  id: report.id,
  ordinal: report.ordinal,
  afterDays: report.afterDays,
  dueOn: report.dueOn,
  status: report.status,
  title: subject.title,
  contractNumber: subject.contractNumber,
  enterprise: subject.enterprise,
  isExample: subject.isExample,
});

export const toItem = (found: ReportWithFollowup, reminders: readonly ReminderStage[] = []): ReportItem => ({
  ...toHead(found),
  followupId: found.followup.id,
  contractId: found.followup.contractId,
  askedAt: found.report.askedAt?.toISOString() ?? null,
  submittedAt: found.report.submittedAt?.toISOString() ?? null,
  reminders: [...reminders],
});
