import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { ExpectDeposit, ImportStatement, MatchStatement, NameDepositAccount } from '@luochui/treasury';
import { anOpenLot } from './builders.js';
import { rowsOf } from './rows.js';

export const DEPOSIT = 6_000_000n;
export const OWN_ACCOUNT = '6200000000000009';

export interface ExpectedDeposit {
  readonly id: string;
  readonly reference: string;
  readonly payer: string;
  readonly registrationId: string;
  readonly accountId: string;
  /** The bidder's, for a client. */
  readonly token: string;
}

export interface LotWithDeposits {
  readonly lotId: string;
  readonly deposits: readonly ExpectedDeposit[];
}

/** A line of a bank's statement; what isn't said is as most lines are. */
export interface BankRow {
  readonly serial: string;
  readonly amount: string;
  readonly name?: string;
  readonly account?: string;
  readonly remark?: string;
  readonly out?: boolean;
}

/** Lots whose bidders have been approved and asked for a deposit, and the statements of the bank that they pay through. */
export class DepositWorld {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly url: string,
    readonly finance: Actor,
    /** The centre's own account, which deposits are paid to. */
    readonly bankAccountId: string,
  ) {}

  static async of(app: INestApplicationContext, url: string): Promise<DepositWorld> {
    const { lotId } = await anOpenLot(url);
    const [row] = await rowsOf(
      url,
      `select account.id, organisation_id from account join event on created_by = account.id join lot on event_id = event.id where lot.id = $1`,
      lotId,
    );
    const finance: Actor = {
      accountId: row.id,
      name: '示例',
      roles: ['finance-officer'],
      organisationId: row.organisation_id,
      rehearsalId: null,
    };
    await app.get(NameDepositAccount, { strict: false }).run(finance, {
      holder: '示例中心',
      bank: '示例银行',
      number: OWN_ACCOUNT,
    });
    const [account] = await rowsOf(url, 'select id from bank_account where number = $1', OWN_ACCOUNT);
    return new DepositWorld(app, url, finance, account.id);
  }

  async aLot(bidders = 3): Promise<LotWithDeposits> {
    const lot = await anOpenLot(this.url, { bidders, qualified: false });
    const terms = { deposit: DEPOSIT.toString(), buyerCommissionPercent: 5, sellerCommissionPercent: 5 };
    await this.#query(`update lot set rules = (rules::jsonb || $2)::json where id = $1`, lot.lotId, { terms });
    await this.#query(
      'update registration set code = null, salt = null, admitted_name = null where lot_id = $1',
      lot.lotId,
    );
    const deposits: ExpectedDeposit[] = [];
    for (const { accountId, token } of lot.bidders) {
      const [{ id: registrationId }] = await this.#query(
        'select id from registration where account_id = $1',
        accountId,
      );
      await this.app.get(ExpectDeposit, { strict: false }).run(registrationId);
      const [{ id, reference, payer }] = await this.#query(
        'select id, reference, payer_name as payer from deposit where registration_id = $1',
        registrationId,
      );
      deposits.push({ id, reference, payer, registrationId, accountId, token });
    }
    return { lotId: lot.lotId, deposits };
  }

  /** The lot ends with this bidder's as the leading bid. */
  async close(lotId: string, winner: ExpectedDeposit): Promise<void> {
    await this.#query(
      `update lot set status = 'closed', outcome = json_build_object('outcome', 'sold', 'price', '1', 'winner',
         (select code from registration where id = $2)) where id = $1 and status = 'open'`,
      lotId,
      winner.registrationId,
    );
  }

  /** Imports the file and looks at each of its lines, as the job does; answers the statement's id. */
  async imports(bytes: Buffer | string, { columns }: { columns?: Record<string, never> } = {}): Promise<string> {
    const file = { name: '示例流水.csv', bytes: Buffer.from(bytes) };
    const options = { bankAccountId: this.bankAccountId, columns };
    const id = await this.app.get(ImportStatement, { strict: false }).run(this.finance, file, options, 'zh');
    await this.app.get(MatchStatement, { strict: false }).run(id);
    return id;
  }

  /** State, doubts and id of a line by its serial number. */
  async line(serial: string): Promise<{ id: string; status: string; doubts: string[] }> {
    const [row] = await this.#query('select id, status, doubts from bank_line where serial = $1', serial);
    return row;
  }

  async deposit(id: string): Promise<{ status: string; paid: string }> {
    const [row] = await this.#query(
      `select status, (select coalesce(sum(amount), 0)::text from deposit_payment where deposit_id = deposit.id) as paid
       from deposit where id = $1`,
      id,
    );
    return row;
  }

  #query(sql: string, ...values: unknown[]): Promise<any[]> {
    return rowsOf(this.url, sql, ...values);
  }
}

/** As a bank's download has it. */
export function statementOf(rows: readonly BankRow[], day = '2025-11-20'): string {
  const lines = rows.map(({ serial, amount, name = '', account = '', remark = '', out = false }) =>
    [day, out ? '' : amount, out ? amount : '', name, account, remark, serial].join(','),
  );
  return ['交易日期,贷方发生额,借方发生额,对方户名,对方账号,附言,交易流水号', ...lines, ''].join('\n');
}
