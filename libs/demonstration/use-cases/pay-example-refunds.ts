import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { ListRefunds, PayRefund } from '@luochui/treasury';
import type { ExampleActors } from './example-people.js';

/** Well within the 24 hours that the rules give. */
const BEFORE_DUE_MS = 4 * 3_600_000;

/** What the losers of the finished event are owed goes back in time. What has left already is passed over. */
@Injectable()
export class PayExampleRefunds {
  constructor(
    private readonly clock: Clock,
    private readonly listRefunds: ListRefunds,
    private readonly payRefund: PayRefund,
  ) {}

  async run(people: ExampleActors): Promise<void> {
    for (;;) {
      const { items } = await this.listRefunds.run({ paid: 'false', limit: 200 });
      if (items.length === 0) return;
      for (const { id, dueAt, reference } of items)
        await this.clock.at(Date.parse(dueAt) - BEFORE_DUE_MS, () =>
          this.payRefund.run(people.of('finance-officer'), id, { bankReceipt: `示例回单 ${reference}` }),
        );
    }
  }
}
