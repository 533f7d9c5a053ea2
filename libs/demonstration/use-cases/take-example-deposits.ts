import { Injectable } from '@nestjs/common';
import { ListRegistrations } from '@luochui/sales';
import { ConfirmDeposit, ExpectDeposit, ListDeposits } from '@luochui/treasury';
import type { ExampleActors } from './example-people.js';

/** The deposits of a lot: asked for, and confirmed from the bank's statement. */
@Injectable()
export class TakeExampleDeposits {
  constructor(
    private readonly listRegistrations: ListRegistrations,
    private readonly expectDeposit: ExpectDeposit,
    private readonly listDeposits: ListDeposits,
    private readonly confirmDeposit: ConfirmDeposit,
  ) {}

  async run(people: ExampleActors, lotId: string): Promise<void> {
    const { items } = await this.listRegistrations.forStaff({ lotId, status: 'approved', limit: 200 });
    for (const { id } of items) await this.expectDeposit.run(id);
    const registrations = new Set(items.map(({ id }) => id));
    for (let cursor: string | undefined; ;) {
      const page = await this.listDeposits.all({ status: 'expected', cursor, limit: 200 });
      for (const { id, registrationId, amount, payer } of page.items)
        if (registrations.has(registrationId))
          await this.confirmDeposit.run(people.of('finance-officer'), id, {
            amount: BigInt(amount),
            payerAccount: exampleAccount(payer.id),
            payerBank: '示例银行',
          });
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}

/** The same of an organisation each time. */
const exampleAccount = (organisationId: string): string =>
  `6200${BigInt(`0x${organisationId.replaceAll('-', '').slice(0, 12)}`)
    .toString()
    .padStart(15, '0')}`;
