import { Repository } from '@luochui/platform/database/repository.js';
import { In } from 'typeorm';
import type { ReminderStage } from '../domain/schedule.js';
import { EvidenceEntity } from './evidence.entity.js';
import { FollowupEntity } from './followup.entity.js';
import { ReportEntity } from './report.entity.js';

export class ReportRepository extends Repository {
  /** False when the contract is followed already: the job may run twice. */
  async startOnce(followup: FollowupEntity, reports: readonly ReportEntity[]): Promise<boolean> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(FollowupEntity)
      .values(followup as never)
      .orIgnore()
      .returning('id')
      .execute();
    if (raw.length === 0) return false;
    await this.manager.insert(ReportEntity, reports as never);
    return true;
  }

  lock(id: string): Promise<ReportEntity | null> {
    return this.manager.findOne(ReportEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(id: string, change: Partial<Omit<ReportEntity, 'id'>>): Promise<void> {
    await this.manager.update(ReportEntity, { id }, change as never);
  }

  /** Reports whose reminder is due, put off by `retryMs`: should their job be lost, the next sweep finds them again. */
  async takeDue(now: number, retryMs: number, limit: number): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await this.manager.query(
      `update report set remind_at = $2 where id in (
         select id from report where remind_at <= $1 order by remind_at limit $3 for update skip locked)
       returning id`,
      [new Date(now), new Date(now + retryMs), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** False when this stage was reminded of before. */
  async remindOnce(reportId: string, stage: ReminderStage, at: number): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'insert into report_reminder (report_id, stage, at) values ($1, $2, $3) on conflict do nothing returning stage',
      [reportId, stage, new Date(at)],
    );
    return rows.length > 0;
  }

  async addEvidence(evidence: EvidenceEntity): Promise<void> {
    await this.manager.insert(EvidenceEntity, evidence);
  }
  async removeEvidence(reportId: string, id: string): Promise<boolean> {
    const { affected } = await this.manager.delete(EvidenceEntity, { id, reportId });
    return affected === 1;
  }
  async publishEvidence(reportId: string, ids: readonly string[]): Promise<void> {
    await this.manager.update(EvidenceEntity, { reportId }, { published: false });
    if (ids.length > 0) await this.manager.update(EvidenceEntity, { reportId, id: In([...ids]) }, { published: true });
  }
}
