import { Injectable } from '@nestjs/common';
import { ListContracts } from '@luochui/deals';
import { ListReports, StartFollowup } from '@luochui/followup';
import type { ReportItem } from '@luochui/followup/wire/report.js';
import { Clock } from '@luochui/platform/clock/clock.js';
import { PUBLISHED_REPORT, WITHHELD_REPORT } from '../domain/published-report.js';
import { AnswerExampleReport, type ExampleAnswer } from './answer-example-report.js';
import type { ExampleActors } from './example-people.js';
import { severalAtOnce } from './several-at-once.js';

/**
 * What became of the signed deals until today: the first buyer answered each time and let the last answer be shown, the second one's
 * last answer waits for review, the others were reminded and did not answer.
 */
@Injectable()
export class FollowExampleDeals {
  constructor(
    private readonly clock: Clock,
    private readonly listContracts: ListContracts,
    private readonly startFollowup: StartFollowup,
    private readonly listReports: ListReports,
    private readonly answerReport: AnswerExampleReport,
  ) {}

  async run(people: ExampleActors, eventId: string): Promise<void> {
    const officer = people.of('contract-officer');
    const { items } = await this.listContracts.run(officer, { status: 'signed', eventId, limit: 200 });
    const contracts = items.toSorted((a, b) => a.lotNumber - b.lotNumber);
    for (const { id, movedAt } of contracts) await this.clock.at(Date.parse(movedAt), () => this.startFollowup.run(id));
    const reports = (await this.listReports.run()).items;
    await severalAtOnce([...contracts.entries()], async ([place, { id }]) => {
      const own = reports.filter(({ contractId }) => contractId === id).toSorted((a, b) => a.ordinal - b.ordinal);
      const due = own.filter(({ dueOn }) => Date.parse(dueOn) < this.clock.now());
      for (const report of due) await this.answerReport.run(officer, report, answerOf(place, report, due.at(-1)!));
    });
  }
}

function answerOf(place: number, report: ReportItem, last: ReportItem): ExampleAnswer | null {
  if (place === 0) return { body: report === last ? PUBLISHED_REPORT : WITHHELD_REPORT, accepted: true };
  return place === 1 && report === last ? { body: WITHHELD_REPORT, accepted: false } : null;
}
