import { Repository } from '@luochui/platform/database/repository.js';
import type { Payer } from './payment.repository.js';

export interface NewRefund {
  readonly id: string;
  /** The part of a deposit that goes back. */
  readonly paymentId: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly to: Payer;
  readonly dueAt: number;
  readonly at: number;
}

export interface LockedRefund {
  readonly id: string;
  readonly depositId: string;
  readonly reference: string;
  /** Fen. */
  readonly amount: string;
  readonly paidAt: Date | null;
}

export class RefundRepository extends Repository {
  /** False if the reference is another's. */
  async queue({ id, paymentId, reference, amount, to, dueAt, at }: NewRefund): Promise<boolean> {
    const rows = await this.manager.query(
      `insert into refund (id, payment_id, reference, amount, to_name, to_account, to_bank, due_at, queued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (reference) do nothing returning id`,
      [id, paymentId, reference, amount.toString(), to.name, to.account, to.bank, new Date(dueAt), new Date(at)],
    );
    return rows.length === 1;
  }

  /** With its deposit, which is locked first: of two refunds of one deposit the second sees that the first is paid. */
  async lock(id: string): Promise<LockedRefund | null> {
    const [deposit] = await this.manager.query(
      `select deposit.id from deposit join deposit_payment on deposit_id = deposit.id join refund on payment_id = deposit_payment.id
       where refund.id = $1 for update of deposit`,
      [id],
    );
    if (!deposit) return null;
    const [row] = await this.manager.query(
      'select id, reference, amount, paid_at as "paidAt" from refund where id = $1',
      [id],
    );
    return { ...row, depositId: deposit.id };
  }

  async pay(id: string, at: number, by: string): Promise<void> {
    await this.manager.query('update refund set paid_at = $2, paid_by = $3 where id = $1', [id, new Date(at), by]);
  }

  async anyOpen(depositId: string): Promise<boolean> {
    const rows = await this.manager.query(
      `select from refund join deposit_payment on deposit_payment.id = payment_id where deposit_id = $1 and refund.paid_at is null limit 1`,
      [depositId],
    );
    return rows.length > 0;
  }
}
