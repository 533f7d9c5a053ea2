import { Injectable } from '@nestjs/common';
import { FindProjects } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { dayInShanghai } from '@luochui/platform/domain/deadlines/day.js';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { daysBefore, minutesAfter } from '../domain/calendar.js';
import { choose } from '../domain/choose-projects.js';
import { FINISHED_LOTS, LOT_MINUTES, planLot, STAGGER_MINUTES, startPriceOf } from '../domain/finished-event.js';
import { ORGANISATIONS } from '../domain/people.js';
import { DraftExampleEvent, draftOf } from './draft-example-event.js';
import type { ExampleActors } from './example-people.js';

/** The three days before the event. */
const exhibitionBefore = (eventDay: number) => ({
  from: dayInShanghai(daysBefore(eventDay, 3)),
  to: dayInShanghai(daysBefore(eventDay, 1)),
});
const DRAFTED_DAYS_BEFORE = 20;
const SOFT_CLOSE_SECONDS = 120;

/** The finished event as its officer had prepared it, before it was announced. */
@Injectable()
export class DraftFinishedEvent {
  constructor(
    private readonly clock: Clock,
    private readonly findProjects: FindProjects,
    private readonly draftEvent: DraftExampleEvent,
  ) {}

  async run(people: ExampleActors, eventDay: number, tx: Transaction): Promise<string> {
    const projects = choose(await this.findProjects.byStatus('released', 2_000), {
      count: FINISHED_LOTS,
      preferredHolder: people.of('holder').organisationId,
    });
    const lots = projects.map(({ id: projectId, askingPrice }, i) => {
      const plan = planLot(i + 1, startPriceOf(BigInt(askingPrice!)));
      const opensAt = minutesAfter(eventDay, i * STAGGER_MINUTES);
      const times = { opensAt, seconds: LOT_MINUTES * 60, softCloseSeconds: SOFT_CLOSE_SECONDS };
      return { projectId, draft: draftOf({ ...plan, ...times }) };
    });
    const event = {
      title: '示例首场专场',
      form: 'auction',
      house: ORGANISATIONS.house.name,
      auctioneer: { name: '示例拍卖师', licence: '示例执业证 0001' },
      place: '示例成果转化中心一楼路演厅，线上同步',
      particulars: {
        exhibition: { ...exhibitionBefore(eventDay), place: '示例成果转化中心二楼展厅' },
        contact: '示例联系人，示例电话 021-00000000',
        conditions: '示例竞买须知：实名报名，同意规则并交足保证金后取得代号；每个主体在每件标的只有一个竞买身份。',
        defects: '示例瑕疵说明：标的按现状转让；已有许可与年费见各成果页。',
        depositAccount: '示例保证金专户，账号见报名页',
      },
      notice: '本专场的机构、人员、价格均为示例，用于演示从公告到跟踪的全过程。',
    } as const;
    return this.clock.at(daysBefore(eventDay, DRAFTED_DAYS_BEFORE), () =>
      this.draftEvent.run(people.of('auction-officer'), event, lots, tx),
    );
  }
}
