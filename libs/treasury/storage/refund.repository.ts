import { Repository } from '@luochui/platform/database/repository.js';
import type { Booked } from './ledger.repository.js';
import type { Payer } from './payment.repository.js';

export interface NewRefund {
  readonly id: string;
  /** What goes back: a part of a deposit, or what a line brought that was nobody's. */
  readonly of: { readonly paymentId: string } | { readonly lineId: string };
  readonly reference: string;
  readonly amount: bigint;
  readonly to: Payer;
  readonly dueAt: number;
  readonly at: number;
}

export interface LockedRefund {
  readonly id: string;
  /** Null of what a line brought that was no deposit's. */
  readonly depositId: string | null;
  readonly reference: string;
  /** Fen. */
  readonly amount: string;
  readonly toAccount: string | null;
  readonly paidAt: Date | null;
  readonly paidLineId: string | null;
  readonly returnedLineId: string | null;
}

/** How a refund left. */
export interface Left extends Booked {
  readonly bankReceipt: string | null;
  readonly lineId: string | null;
}

export class RefundRepository extends Repository {
  /** False if the reference is another's. */
  async queue({ id, of, reference, amount, to, dueAt, at }: NewRefund): Promise<boolean> {
    const [paymentId, lineId] = 'paymentId' in of ? [of.paymentId, null] : [null, of.lineId];
    const rows = await this.manager.query(
      `insert into refund (id, payment_id, returned_line_id, reference, amount, to_name, to_account, to_bank, due_at, queued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (reference) do nothing returning id`,
      [
        ...[id, paymentId, lineId, reference, amount.toString()],
        ...[to.name, to.account, to.bank, new Date(dueAt), new Date(at)],
      ],
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
    const [row] = await this.manager.query(
      `select id, reference, amount, to_account as "toAccount", paid_at as "paidAt", paid_line_id as "paidLineId",
         returned_line_id as "returnedLineId"
       from refund where id = $1 for update`,
      [id],
    );
    return row ? { ...row, depositId: deposit?.id ?? null } : null;
  }

  /** Where it goes is known late, from whoever paid. */
  async address(id: string, { account, bank }: Omit<Payer, 'name'>): Promise<void> {
    await this.manager.query('update refund set to_account = $2, to_bank = coalesce($3, to_bank) where id = $1', [
      id,
      account,
      bank,
    ]);
  }

  async pay(id: string, { bankReceipt, lineId, at, by }: Left): Promise<void> {
    await this.manager.query(
      'update refund set paid_at = $2, paid_by = $3, bank_receipt = $4, paid_line_id = $5 where id = $1',
      [id, new Date(at), by, bankReceipt, lineId],
    );
  }

  /** The bank's line shows what was booked by hand. */
  async show(id: string, lineId: string, serial: string | null): Promise<void> {
    await this.manager.query(
      'update refund set paid_line_id = $2, bank_receipt = coalesce(bank_receipt, $3) where id = $1',
      [id, lineId, serial],
    );
  }

  async anyOpen(depositId: string): Promise<boolean> {
    const rows = await this.manager.query(
      `select from refund join deposit_payment on deposit_payment.id = payment_id where deposit_id = $1 and refund.paid_at is null limit 1`,
      [depositId],
    );
    return rows.length > 0;
  }
}
