import { Reader } from '@luochui/platform/database/repository.js';

export interface BatchRow {
  readonly id: string;
  readonly number: string;
  readonly refunds: number;
  /** Fen. */
  readonly amount: string;
  readonly open: number;
  readonly madeAt: Date;
  readonly madeBy: string;
}

export interface BatchedRefund {
  readonly toName: string;
  readonly toAccount: string;
  readonly toBank: string | null;
  readonly amount: string;
  readonly reference: string;
}

export class RefundBatchReader extends Reader {
  /** The newest first. */
  find({ id, limit }: { id?: string; limit: number }): Promise<BatchRow[]> {
    return this.manager.query(
      `select b.id, b.number, b.refunds, b.amount, b.made_at as "madeAt", a.name as "madeBy",
         (select count(*)::int from refund r where r.batch_id = b.id and r.paid_at is null) as open
       from refund_batch b join account a on a.id = b.made_by where $1::uuid is null or b.id = $1
       order by b.made_at desc, b.id limit $2`,
      [id ?? null, limit],
    );
  }

  /** In an order that stays, so that the file is the same whenever it is asked for. */
  refunds(id: string): Promise<BatchedRefund[]> {
    return this.manager.query(
      `select to_name as "toName", to_account as "toAccount", to_bank as "toBank", amount, reference from refund
       where batch_id = $1 order by due_at, id`,
      [id],
    );
  }
}
