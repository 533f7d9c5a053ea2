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
  /** The bank's line that shows it; null while it is booked by hand alone. */
  readonly lineId: string | null;
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
  async add({ id, depositId, amount, payer, lineId, at, by }: NewPayment): Promise<void> {
    await this.manager.query(
      `insert into deposit_payment (id, deposit_id, amount, payer_name, payer_account, payer_bank, line_id, paid_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, depositId, amount.toString(), payer.name, payer.account, payer.bank, lineId, new Date(at), by],
    );
  }

  of(depositId: string): Promise<PaymentRow[]> {
    return this.manager.query(`select ${COLUMNS} from deposit_payment where deposit_id = $1 order by id`, [depositId]);
  }

  /** Of a payment that was booked by hand; the caller holds its deposit's lock. */
  async byHand(id: string): Promise<{ readonly depositId: string; readonly amount: string } | null> {
    const [row] = await this.manager.query(
      'select deposit_id as "depositId", amount from deposit_payment where id = $1 and line_id is null',
      [id],
    );
    return row ?? null;
  }

  /** The line that shows it. What the hand left out, the bank knows: a refund needs it. */
  async show(id: string, lineId: string, { account, bank }: Omit<Payer, 'name'>): Promise<void> {
    await this.manager.query(
      `update deposit_payment set line_id = $2, payer_account = coalesce(payer_account, $3), payer_bank = coalesce(payer_bank, $4)
       where id = $1`,
      [id, lineId, account, bank],
    );
    await this.manager.query(
      `update refund set to_account = coalesce(to_account, $2), to_bank = coalesce(to_bank, $3) where payment_id = $1 and paid_at is null`,
      [id, account, bank],
    );
  }
}
