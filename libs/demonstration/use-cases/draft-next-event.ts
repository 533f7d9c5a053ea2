import { Injectable } from '@nestjs/common';
import { FindProjects } from '@luochui/catalogue';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { afternoon, minutesAfter, NEXT_EVENT_IN_DAYS } from '../domain/calendar.js';
import { choose } from '../domain/choose-projects.js';
import { LOT_SECONDS, NEXT_LOTS, SOFT_CLOSE_SECONDS, STAGGER_MINUTES, termsOf } from '../domain/next-event.js';
import { DraftExampleEvent, draftOf } from './draft-example-event.js';
import type { ExampleActors } from './example-people.js';

/** The coming event, ready to be announced. */
@Injectable()
export class DraftNextEvent {
  constructor(
    private readonly findProjects: FindProjects,
    private readonly draftEvent: DraftExampleEvent,
  ) {}

  async run(people: ExampleActors, now: number, tx: Transaction): Promise<string> {
    const released = await this.findProjects.byStatus('released', 2_000);
    // From the end of the list, so that it shares no neighbours with the finished event.
    const projects = choose(released.toReversed(), {
      count: NEXT_LOTS,
      preferredHolder: people.of('holder').organisationId,
    });
    const first = afternoon(now, NEXT_EVENT_IN_DAYS);
    const lots = projects.map(({ id: projectId, askingPrice }, i) => {
      const times = {
        opensAt: minutesAfter(first, i * STAGGER_MINUTES),
        seconds: LOT_SECONDS,
        softCloseSeconds: SOFT_CLOSE_SECONDS,
      };
      return { projectId, draft: draftOf({ ...termsOf(BigInt(askingPrice!)), ...times, reserve: null }) };
    });
    const event = {
      title: '示例职工创新成果专场',
      form: 'bidding',
      place: '线上竞价',
      notice: '本专场的机构、人员、价格均为示例。拍卖管理员可在编排页让三件标的在 60 秒后开拍，用示例账号试出价。',
    } as const;
    return this.draftEvent.run(people.of('auction-officer'), event, lots, tx);
  }
}
