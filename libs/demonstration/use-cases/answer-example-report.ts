import { Injectable } from '@nestjs/common';
import { AskForReport, RemindReport, ReviewReport, SubmitReport } from '@luochui/followup';
import type { ReportItem, SubmitReportBody } from '@luochui/followup/wire/report.js';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { daysAfter } from '../domain/calendar.js';

export interface ExampleAnswer {
  readonly body: SubmitReportBody;
  /** Whether the officer has reviewed it. */
  readonly accepted: boolean;
}

/** Days from a report's own day. */
const BEFORE_ANSWER = [-7, 0];
const WITHOUT_ANSWER = [7, 30];
const ANSWERED = 2;
const REVIEWED = 4;

/** One report: reminded when it fell due, and answered or not. What is done already is passed over. */
@Injectable()
export class AnswerExampleReport {
  constructor(
    private readonly clock: Clock,
    private readonly remindReport: RemindReport,
    private readonly askForReport: AskForReport,
    private readonly submitReport: SubmitReport,
    private readonly reviewReport: ReviewReport,
  ) {}

  async run(officer: Actor, { id, dueOn, status }: ReportItem, answer: ExampleAnswer | null): Promise<void> {
    const now = this.clock.now();
    // Noon of its day in Shanghai, after the morning's reminders.
    const noon = Date.parse(`${dueOn}T12:00:00+08:00`);
    const reminders = answer ? BEFORE_ANSWER : [...BEFORE_ANSWER, ...WITHOUT_ANSWER];
    for (const days of reminders) {
      const at = daysAfter(noon, days);
      if (at < now) await this.clock.at(at, () => this.remindReport.run(id));
    }
    if (!answer || status === 'accepted') return;
    if (status !== 'submitted')
      await this.clock.at(daysAfter(noon, ANSWERED), async () => {
        const { path } = await this.askForReport.run(officer, id);
        await this.submitReport.run(path.split('/').at(-1)!, answer.body);
      });
    if (answer.accepted)
      await this.clock.at(daysAfter(noon, REVIEWED), () => this.reviewReport.run(officer, id, { step: 'accept' }));
  }
}
