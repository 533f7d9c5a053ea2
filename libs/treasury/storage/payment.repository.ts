import { Repository } from '@luochui/platform/database/repository.js';
import type { Booked } from './ledger.repository.js';

/** From where money came, as the bank names it. What is not known is null, and can't be paid back to before it is. */
export interface Payer {
  readonly name: string;
  readonly account: string | null;
  readonly bank: string | null;
}

export interface NewPayment extends Booked {
  readonly id: string;
  readonly depositId: string;
  readonly amount: bigint;
  readonly payer: Payer;
}

export interface PaymentRow {
  readonly id: string;
  readonly amount: string;
  readonly payerName: string;
  readonly payerAccount: string | null;
  readonly payerBank: string | null;
}

const COLUMNS = `id, amount, payer_name as "payerName", payer_account as "payerAccount", payer_bank as "payerBank"`;

export class PaymentRepository extends Repository {
  async add({ id, depositId, amount, payer, at, by }: NewPayment): Promise<void> {
    await this.manager.query(
      `insert into deposit_payment (id, deposit_id, amount, payer_name, payer_account, payer_bank, paid_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, depositId, amount.toString(), payer.name, payer.account, payer.bank, new Date(at), by],
    );
  }

  of(depositId: string): Promise<PaymentRow[]> {
    return this.manager.query(`select ${COLUMNS} from deposit_payment where deposit_id = $1 order by id`, [depositId]);
  }
}
