import { Reader } from '@luochui/platform/database/repository.js';

export interface RefundRow {
  readonly id: string;
  /** Null, with the lot, of what a line brought that was no deposit's. */
  readonly depositId: string | null;
  readonly lotNumber: number | null;
  readonly lotTitle: string | null;
  readonly reference: string;
  /** Fen. */
  readonly amount: string;
  readonly toName: string;
  readonly toAccount: string | null;
  readonly toBank: string | null;
  readonly dueAt: Date;
  readonly queuedAt: Date;
  readonly paidAt: Date | null;
  readonly bankReceipt: string | null;
  /** Of the batch that it was sent to the bank in. */
  readonly batch: string | null;
}

export interface RefundFilter {
  readonly id?: string;
  readonly paid?: boolean;
  readonly after?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

export class RefundReader extends Reader {
  /** Those that are due first. */
  find({ id, paid, after, limit }: RefundFilter): Promise<RefundRow[]> {
    return this.manager.query(
      `select r.id, d.id as "depositId", d.lot_number as "lotNumber", d.lot_title as "lotTitle", r.reference, r.amount,
         r.to_name as "toName", r.to_account as "toAccount", r.to_bank as "toBank", r.due_at as "dueAt", r.queued_at as "queuedAt",
         r.paid_at as "paidAt", r.bank_receipt as "bankReceipt", b.number as batch
       from refund r left join deposit_payment p on p.id = r.payment_id left join deposit d on d.id = p.deposit_id left join refund_batch b on b.id = r.batch_id
       where ($1::uuid is null or r.id = $1) and ($2::boolean is null or (r.paid_at is not null) = $2)
         and ($3::timestamptz is null or (r.due_at, r.id) > ($3, $4::uuid))
       order by r.due_at, r.id limit $5`,
      [id ?? null, paid ?? null, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
