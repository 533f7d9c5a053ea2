import { Injectable } from '@nestjs/common';
import { FindProjects, ReleaseProjects, RequestImport, RunImport } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { daysBefore } from '../domain/calendar.js';
import { makeWorkbook } from '../workbook/make-workbook.js';
import { WORKBOOK_SIZE } from '../workbook/make-workbook-rows.js';
import type { ExampleActors } from './example-people.js';

const IMPORTED_DAYS_BEFORE = 40;
const RELEASED_DAYS_BEFORE = 30;

/** The 732 projects of the mended workbook, imported and released some weeks before the finished event. */
@Injectable()
export class ReleaseExampleProjects {
  constructor(
    private readonly clock: Clock,
    private readonly requestImport: RequestImport,
    private readonly runImport: RunImport,
    private readonly findProjects: FindProjects,
    private readonly releaseProjects: ReleaseProjects,
  ) {}

  /** A second import of the same workbook adds nothing, so this can be begun again. */
  async run(people: ExampleActors, eventDay: number): Promise<void> {
    const officer = people.of('listing-officer');
    const file = { name: '示例成果.xlsx', bytes: makeWorkbook({ mended: true }) };
    await this.clock.at(daysBefore(eventDay, IMPORTED_DAYS_BEFORE), async () => {
      const { importId } = await this.requestImport.run(officer, file, {});
      await this.runImport.run(importId);
    });
    await this.clock.at(daysBefore(eventDay, RELEASED_DAYS_BEFORE), async () => {
      const accepted = await this.findProjects.byStatus('accepted', WORKBOOK_SIZE);
      const ids = accepted.map(({ id }) => id);
      const { refused } = await this.releaseProjects.run(officer, ids);
      if (refused.length > 0) throw new Error(`an example project can't be released: ${JSON.stringify(refused[0])}`);
    });
  }
}
