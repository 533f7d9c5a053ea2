import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { EVIDENCE_BYTES, EVIDENCE_FILES } from '../domain/limits.js';
import { ReportReader, type ReportWithFollowup } from '../storage/report.reader.js';
import type { MyReports, Report, ReportForm } from '../wire/report.js';
import { ReportLinks } from './report-links.js';
import { toEvidence, toHead, toItem } from './to-report.js';

/** A report as the officer sees it, as its link opens it, and what is due from an enterprise. */
@Injectable()
export class ShowReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reportLinks: ReportLinks,
  ) {}

  async run(id: string): Promise<Report> {
    const found = await this.#find(id);
    const reader = this.unitOfWork.read(ReportReader);
    const [evidence, reminders] = await Promise.all([reader.evidence(id), reader.reminders([id])]);
    return {
      ...toItem(found, reminders.get(id)),
      price: found.followup.subject.price,
      reason: found.report.reason,
      figures: found.report.figures,
      published: found.report.published,
      evidence: evidence.map(toEvidence),
    };
  }

  /** Once accepted the link is used up. */
  async byLink(token: string): Promise<ReportForm> {
    const id = this.reportLinks.open(token);
    const found = await this.#find(id);
    if (found.report.status === 'accepted') throw new DomainError('report.already_accepted');
    const reader = this.unitOfWork.read(ReportReader);
    const [evidence, all] = await Promise.all([reader.evidence(id), reader.ofFollowup(found.followup.id)]);
    const before = all.findLast(({ ordinal, figures }) => ordinal < found.report.ordinal && figures !== null);
    const { report, followup } = found;
    return {
      ...toHead(found),
      price: followup.subject.price,
      trlAtSale: followup.subject.trl,
      expiresAt: this.reportLinks.expiryOf(token),
      reason: report.reason,
      figures: report.figures,
      published: report.published,
      previous: before ? { afterDays: before.afterDays, figures: before.figures! } : null,
      evidence: evidence.map(toEvidence),
      limits: { files: EVIDENCE_FILES, bytes: EVIDENCE_BYTES },
    };
  }

  /** What was asked of the actor's own organisation and waits for it, with its links. */
  async mine({ organisationId }: Actor): Promise<MyReports> {
    const all = await this.unitOfWork.read(ReportReader).all(organisationId);
    const waiting = all.filter(({ report }) => ['asked', 'returned', 'no-answer'].includes(report.status));
    return { items: waiting.map((found) => ({ ...toHead(found), path: this.reportLinks.make(found.report).path })) };
  }

  async evidence(reportId: string, evidenceId: string): Promise<StoredFileContent> {
    const evidence = await this.unitOfWork.read(ReportReader).oneEvidence(evidenceId);
    if (evidence?.reportId !== reportId) throw new DomainError('evidence.not_found');
    return (await this.unitOfWork.read(StoredFileReader).get(evidence.fileId))!;
  }

  async #find(id: string): Promise<ReportWithFollowup> {
    const found = await this.unitOfWork.read(ReportReader).byId(id);
    if (!found) throw new DomainError('report.not_found');
    return found;
  }
}
