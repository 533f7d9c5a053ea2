import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { chinaDate, daysAfter } from '../domain/schedule.js';
import type { ReportEntity } from '../storage/report.entity.js';
import { ReportReader } from '../storage/report.reader.js';
import type { ReportList } from '../wire/report.js';
import { toItem } from './to-report.js';

const SOON_DAYS = 30;
/** To review first, then what is overdue, then what comes. */
type Standing = 'to-review' | 'overdue' | 'upcoming' | 'later' | 'done';
const ORDER: readonly Standing[] = ['to-review', 'overdue', 'upcoming', 'later', 'done'];

function standing({ status, dueOn }: ReportEntity, today: string): Standing {
  if (status === 'submitted') return 'to-review';
  if (status === 'accepted') return 'done';
  if (dueOn < today) return 'overdue';
  return dueOn <= daysAfter(today, SOON_DAYS) || status !== 'scheduled' ? 'upcoming' : 'later';
}

@Injectable()
export class ListReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ReportList> {
    const reader = this.unitOfWork.read(ReportReader);
    const all = await reader.all();
    const reminders = await reader.reminders(all.map(({ report }) => report.id));
    const today = chinaDate(this.clock.now());
    const ranked = all.map((found) => ({ found, standing: standing(found.report, today) }));
    const count = (...of: Standing[]) => ranked.filter((each) => of.includes(each.standing)).length;
    return {
      items: ranked
        .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
        .map(({ found }) => toItem(found, reminders.get(found.report.id))),
      counts: {
        overdue: count('overdue'),
        toReview: count('to-review'),
        upcoming: count('upcoming'),
        accepted: count('done'),
        noAnswer: all.filter(({ report }) => report.status === 'no-answer').length,
      },
    };
  }
}
