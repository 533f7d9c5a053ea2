import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository } from '../storage/ledger.repository.js';
import { RefundRepository } from '../storage/refund.repository.js';

/** The bank's statement shows that a refund has left. With the last part of a deposit the deposit is refunded. */
@Injectable()
export class PayRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, refundId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const refunds = tx.of(RefundRepository);
      const refund = await refunds.lock(refundId);
      if (!refund) throw new DomainError('refund.not_found');
      if (refund.paidAt !== null) throw new DomainError('refund.already_paid', { paidAt: refund.paidAt.toISOString() });
      const { depositId, amount, reference } = refund;
      const at = this.clock.now();
      await tx.of(LedgerRepository).enter({
        type: 'refund.paid',
        debit: { kind: 'owed', ownerId: refundId },
        credit: { kind: 'bank', ownerId: null },
        amount: BigInt(amount),
        depositId,
        refundId,
        at,
        by: actor.accountId,
      });
      await refunds.pay(refundId, at, actor.accountId);
      if (!(await refunds.anyOpen(depositId))) await tx.of(DepositRepository).move(depositId, 'refunded', at);
      const subject = { type: 'refund', id: refundId };
      await tx.audit({ actor, action: 'refund.paid', subject, detail: { depositId, amount, reference }, at });
    });
  }
}
