import type { INestApplicationContext } from '@nestjs/common';
import {
  ApplyDeposit,
  ConfirmDeposit,
  DecideDeposit,
  DecideLine,
  ExpectDeposit,
  MatchStatement,
  PayRefund,
  SettleDeposits,
} from '@luochui/treasury';
import { DEPOSIT, statementOf, type BankRow, type DepositWorld, type LotWithDeposits } from './deposit-world.js';
import { rowsOf } from './rows.js';

export const MONEY_ACTS = [
  'expect',
  'import',
  'confirm',
  'part',
  'assign',
  'close',
  'settle',
  'apply',
  'forfeit',
  'release',
  'refund',
  'show-refund',
  'send-back',
  'import-again',
  'void',
] as const;
export type MoneyAct = (typeof MONEY_ACTS)[number];

const DOCUMENT = { name: '示例决定.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 示例') };
const ACCOUNT = '6200000000000001';

/** What can be done with a deposit's money, each by its use case: for tests that do it in any order. */
export class MoneyActs {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly url: string,
    private readonly world: DepositWorld,
  ) {}

  async run(act: MoneyAct, { lotId, deposits }: LotWithDeposits, bidder: number): Promise<void> {
    const deposit = deposits[bidder]!;
    const { id, reference, registrationId, payer } = deposit;
    const { finance } = this.world;
    const paid = { name: payer, account: ACCOUNT, remark: reference };
    switch (act) {
      case 'expect':
        return this.#the(ExpectDeposit).run(registrationId);
      case 'confirm':
        return this.#the(ConfirmDeposit).run(finance, id, { amount: DEPOSIT, payerAccount: ACCOUNT });
      case 'import':
      case 'import-again':
        return this.#imports({ ...paid, serial: `W${id}`, amount: '60000' });
      case 'part':
        return this.#imports({ ...paid, serial: `P${id}`, amount: '20000', name: '示例联合体成员' });
      case 'assign':
        return this.#decides(id, (amount) => ({ parts: [{ depositId: id, amount }] }));
      case 'send-back':
        return this.#decides(id, (returned) => ({ returned }));
      case 'void':
        await this.#query(
          `update registration set status = 'voided', voided_at = clock_timestamp() where id = $1 and status = 'qualified'`,
          registrationId,
        );
        return;
      case 'close':
        return this.world.close(lotId, deposit);
      case 'settle':
        return this.#the(SettleDeposits).run(lotId);
      case 'apply':
        return this.#the(ApplyDeposit).run(lotId);
      case 'forfeit':
      case 'release':
        return this.#the(DecideDeposit).run(finance, id, { decision: act, reason: '示例理由', document: DOCUMENT });
      case 'refund': {
        const refund = await this.#refundOf(id);
        if (refund) await this.#the(PayRefund).run(finance, refund.id, { bankReceipt: '示例回单', toAccount: ACCOUNT });
        return;
      }
      case 'show-refund': {
        const refund = await this.#refundOf(id);
        if (refund) await this.#imports({ ...paid, ...refund, serial: `R${id}`, out: true });
      }
    }
  }

  /** What was cut off between the import and the look at each line goes on here, as the job does when it is tried again. */
  async goOn(): Promise<void> {
    for (const { id } of await this.#query(
      `select distinct statement_id as id from bank_line where status = 'waiting'`,
    ))
      await this.#the(MatchStatement).run(id);
  }

  async #imports(row: BankRow): Promise<void> {
    await this.world.imports(statementOf([row]));
  }

  async #decides(depositId: string, given: (amount: string) => object): Promise<void> {
    const [line] = await this.#query(
      `select id, amount from bank_line where status = 'doubtful' and direction = 'in' and serial in ($1, $2) order by serial limit 1`,
      `P${depositId}`,
      `W${depositId}`,
    );
    const body = { decision: 'assign', reason: '示例理由' } as const;
    if (line) await this.#the(DecideLine).run(this.world.finance, line.id, { ...body, ...given(line.amount) });
  }

  async #refundOf(depositId: string): Promise<{ id: string; amount: string; remark: string } | null> {
    const [refund] = await this.#query(
      `select refund.id, to_char(refund.amount / 100.0, 'FM9999999990.00') as amount, refund.reference as remark
       from refund join deposit_payment p on p.id = payment_id where deposit_id = $1 order by refund.paid_at desc nulls first limit 1`,
      depositId,
    );
    return refund ?? null;
  }

  #the<T>(useCase: abstract new (...args: never[]) => T): T {
    return this.app.get(useCase as never, { strict: false });
  }

  #query(sql: string, ...values: unknown[]): Promise<any[]> {
    return rowsOf(this.url, sql, ...values);
  }
}
