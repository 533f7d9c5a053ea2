import { Reader } from '@luochui/platform/database/repository.js';
import { In } from 'typeorm';
import type { ReminderStage } from '../domain/schedule.js';
import { EvidenceEntity } from './evidence.entity.js';
import { FollowupEntity } from './followup.entity.js';
import { ReportEntity } from './report.entity.js';

export interface ReportWithFollowup {
  readonly report: ReportEntity;
  readonly followup: FollowupEntity;
}

export class ReportReader extends Reader {
  async byId(id: string): Promise<ReportWithFollowup | null> {
    const report = await this.manager.findOneBy(ReportEntity, { id });
    const followup = report && (await this.manager.findOneBy(FollowupEntity, { id: report.followupId }));
    return followup && { report, followup };
  }

  /** All reports that were or will be asked for, by their day. `organisationId`: of one enterprise. */
  async all(organisationId?: string): Promise<ReportWithFollowup[]> {
    const followups = await this.manager.find(FollowupEntity, organisationId ? { where: { organisationId } } : {});
    const byId = new Map(followups.map((followup) => [followup.id, followup]));
    const reports = await this.manager.find(ReportEntity, {
      where: { followupId: In([...byId.keys()]) },
      order: { dueOn: 'ASC', ordinal: 'ASC' },
    });
    return reports.map((report) => ({ report, followup: byId.get(report.followupId)! }));
  }

  ofFollowup(followupId: string): Promise<ReportEntity[]> {
    return this.manager.find(ReportEntity, { where: { followupId }, order: { ordinal: 'ASC' } });
  }
  async followup(id: string): Promise<FollowupEntity | null> {
    return this.manager.findOneBy(FollowupEntity, { id });
  }

  evidence(reportId: string): Promise<EvidenceEntity[]> {
    return this.manager.find(EvidenceEntity, { where: { reportId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }
  publishedEvidence(reportIds: readonly string[]): Promise<EvidenceEntity[]> {
    return this.manager.find(EvidenceEntity, {
      where: { reportId: In([...reportIds]), published: true },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }
  oneEvidence(id: string): Promise<EvidenceEntity | null> {
    return this.manager.findOneBy(EvidenceEntity, { id });
  }

  async reminders(reportIds: readonly string[]): Promise<Map<string, ReminderStage[]>> {
    const rows: { id: string; stages: ReminderStage[] }[] = await this.manager.query(
      `select report_id as id, array_agg(stage order by at) as stages from report_reminder where report_id = any($1) group by 1`,
      [reportIds],
    );
    return new Map(rows.map(({ id, stages }) => [id, stages]));
  }

  /** How the answers stand, of one event or of all. */
  async figures(today: string, eventId?: string): Promise<FollowupFigures> {
    const [row] = await this.manager.query(
      `select count(distinct followup.id)::int as followed,
              count(*) filter (where report.due_on <= $1)::int as due,
              count(*) filter (where report.status = 'accepted')::int as accepted,
              count(*) filter (where report.status = 'no-answer')::int as unanswered,
              count(distinct followup.id) filter (where report.status = 'accepted')::int as "withOutcome"
       from followup join report on report.followup_id = followup.id join contract on contract.id = followup.contract_id
       where $2::uuid is null or contract.event_id = $2`,
      [today, eventId],
    );
    return row;
  }
}

export interface FollowupFigures {
  readonly followed: number;
  readonly due: number;
  readonly accepted: number;
  readonly unanswered: number;
  readonly withOutcome: number;
}
