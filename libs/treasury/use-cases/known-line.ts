import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BANK } from '../domain/ledger.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';
import { PaymentRepository } from '../storage/payment.repository.js';
import { RefundRepository } from '../storage/refund.repository.js';
import { refuseOtherAmount } from './line-amounts.js';

/** A line that shows what was booked by hand before its statement came: nothing moves a second time. The caller holds its lock. */
export class KnownLine {
  constructor(
    private readonly tx: Transaction,
    private readonly line: LineRow,
    private readonly booked: Booked,
  ) {}

  async payment(paymentId: string): Promise<void> {
    const { tx, line } = this;
    const payments = tx.of(PaymentRepository);
    const found = await payments.byHand(paymentId);
    if (!found) throw new DomainError('line.payment_not_found');
    await tx.of(DepositRepository).lock(found.depositId);
    // Under the lock once more: another line may have taken it meanwhile.
    if (!(await payments.byHand(paymentId))) throw new DomainError('line.payment_not_found');
    refuseOtherAmount(line, BigInt(found.amount));
    await tx.of(LedgerRepository).enter({
      ...this.booked,
      type: 'line.known',
      debit: { kind: 'unclaimed', ownerId: line.id },
      credit: BANK,
      amount: BigInt(line.amount),
      depositId: found.depositId,
      lineId: line.id,
    });
    await payments.show(paymentId, line.id, line);
  }

  async refund(refundId: string): Promise<void> {
    const refunds = this.tx.of(RefundRepository);
    const found = await refunds.lock(refundId);
    if (!found) throw new DomainError('refund.not_found');
    if (found.paidAt === null || found.paidLineId !== null) throw new DomainError('line.refund_not_by_hand');
    refuseOtherAmount(this.line, BigInt(found.amount));
    await refunds.show(refundId, this.line.id, this.line.serial);
  }
}
