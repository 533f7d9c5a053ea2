import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { chinaDate } from '../domain/schedule.js';
import type { FollowupEntity } from '../storage/followup.entity.js';
import type { ReportEntity } from '../storage/report.entity.js';
import { ReportReader } from '../storage/report.reader.js';
import type { Outcome, OutcomeList } from '../wire/outcome.js';
import { isPublic, toOutcome, toOutcomeItem } from './to-outcome.js';

/** What the public may know of what became of the sales. */
@Injectable()
export class ShowOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<OutcomeList> {
    const reader = this.unitOfWork.read(ReportReader);
    const today = chinaDate(this.clock.now());
    const grouped = new Map<string, { followup: FollowupEntity; reports: ReportEntity[] }>();
    for (const { followup, report } of await reader.all()) {
      const group = grouped.get(followup.id) ?? { followup, reports: [] };
      group.reports.push(report);
      grouped.set(followup.id, group);
    }
    const reports = [...grouped.values()].flatMap((group) => group.reports);
    const shown = [...grouped.values()].filter((group) => isPublic(group.reports));
    const coming = reports.filter(({ status }) => status === 'scheduled' || status === 'asked');
    return {
      items: shown
        .map((group) => toOutcomeItem(group.followup, group.reports))
        .sort((a, b) => Number(b.accepted > 0) - Number(a.accepted > 0) || b.soldOn.localeCompare(a.soldOn)),
      counts: {
        followed: grouped.size,
        due: reports.filter(({ dueOn, status }) => dueOn <= today || status === 'accepted').length,
        answered: reports.filter(({ status }) => status === 'accepted').length,
        unanswered: reports.filter(({ status }) => status === 'no-answer').length,
      },
      nextDueOn:
        coming
          .map(({ dueOn }) => dueOn)
          .sort()
          .at(0) ?? null,
    };
  }

  async one(id: string): Promise<Outcome> {
    const reader = this.unitOfWork.read(ReportReader);
    const [followup, reports] = await Promise.all([reader.followup(id), reader.ofFollowup(id)]);
    if (!followup || !isPublic(reports)) throw new DomainError('outcome.not_found');
    return toOutcome(followup, reports, await reader.publishedEvidence(accepted(reports)));
  }

  async evidence(id: string, evidenceId: string): Promise<StoredFileContent> {
    const reader = this.unitOfWork.read(ReportReader);
    const evidence = await reader.publishedEvidence(accepted(await reader.ofFollowup(id)));
    const one = evidence.find((each) => each.id === evidenceId);
    if (!one) throw new DomainError('evidence.not_found');
    return (await this.unitOfWork.read(StoredFileReader).get(one.fileId))!;
  }
}

const accepted = (reports: readonly ReportEntity[]): string[] =>
  reports.filter(({ status }) => status === 'accepted').map(({ id }) => id);
