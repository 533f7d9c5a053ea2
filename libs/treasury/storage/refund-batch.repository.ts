import { Repository } from '@luochui/platform/database/repository.js';
import type { Booked } from './ledger.repository.js';

export interface NewBatch extends Booked {
  readonly id: string;
  /** In Shanghai, `20251121`; the number counts within it. */
  readonly day: string;
}

export interface MadeBatch {
  readonly number: string;
  readonly refunds: number;
  readonly amount: string;
}

export class RefundBatchRepository extends Repository {
  /**
   * All that wait, are in no batch and whose account is known. Null: there are none. Those who make one take turns, so that the second
   * finds nothing that the first has.
   */
  async make({ id, day, at, by }: NewBatch): Promise<MadeBatch | null> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtext('treasury.refund-batch'))`);
    const where = 'where paid_at is null and batch_id is null and to_account is not null';
    const [sum] = await this.manager.query(
      `select count(*)::int as refunds, coalesce(sum(amount), 0)::bigint as amount from (select amount from refund ${where} for update) r`,
    );
    if (sum.refunds === 0) return null;
    const [{ count }] = await this.manager.query(
      `select count(*)::int as count from refund_batch where number like $1 || '%'`,
      [`TK${day}-`],
    );
    const number = `TK${day}-${String(count + 1).padStart(2, '0')}`;
    await this.manager.query(
      'insert into refund_batch (id, number, refunds, amount, made_at, made_by) values ($1, $2, $3, $4, $5, $6)',
      [id, number, sum.refunds, sum.amount, new Date(at), by],
    );
    await this.manager.query(`update refund set batch_id = $1 ${where}`, [id]);
    return { number, ...sum };
  }

  /** False: it is in none, or has left. */
  async takeOut(refundId: string): Promise<boolean> {
    const [, affected] = await this.manager.query(
      'update refund set batch_id = null where id = $1 and batch_id is not null and paid_at is null',
      [refundId],
    );
    return affected === 1;
  }
}
