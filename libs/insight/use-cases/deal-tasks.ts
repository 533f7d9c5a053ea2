import { Injectable } from '@nestjs/common';
import { DealsFigures } from '@luochui/deals';
import { ListReports } from '@luochui/followup';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { earliest } from '../domain/today.js';
import type { DeskTask } from '../wire/today.js';

/** The contract officer's. */
@Injectable()
export class DealTasks {
  constructor(
    private readonly dealsFigures: DealsFigures,
    private readonly listReports: ListReports,
  ) {}

  async run(actor: Actor, now: number): Promise<readonly DeskTask[]> {
    if (!hasRole(actor, 'contract-officer')) return [];
    const [{ drafts }, { items }] = await Promise.all([this.dealsFigures.run(), this.listReports.run()]);
    const due = ({ dueOn }: { readonly dueOn: string }) => new Date(`${dueOn}T23:59:59+08:00`).toISOString();
    const toReview = items.filter(({ status }) => status === 'submitted');
    const overdue = items.filter(
      (report) => ['asked', 'returned', 'no-answer'].includes(report.status) && Date.parse(due(report)) < now,
    );
    const about = { subjectId: null, title: null };
    const tasks: DeskTask[] = [
      { kind: 'review-reports', count: toReview.length, dueAt: earliest(toReview.map(due)), ...about },
      { kind: 'chase-reports', count: overdue.length, dueAt: earliest(overdue.map(due)), ...about },
      { kind: 'send-contracts', count: drafts, dueAt: null, ...about },
    ];
    return tasks.filter(({ count }) => count > 0);
  }
}
