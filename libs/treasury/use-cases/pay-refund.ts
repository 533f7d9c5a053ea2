import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BANK } from '../domain/ledger.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository } from '../storage/ledger.repository.js';
import { RefundRepository } from '../storage/refund.repository.js';

export interface RefundLeft {
  /** What the bank calls the transfer. */
  readonly bankReceipt: string | null;
  /** Where nobody knew before from which account the money had come. */
  readonly toAccount?: string;
  readonly toBank?: string;
  /** The bank's line that shows it. */
  readonly lineId?: string;
}

/** A refund has left the bank, as its receipt or its statement's line shows. With the last part of a deposit the deposit is refunded. */
@Injectable()
export class PayRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers its fen. `actor` null: the program, for a line of a statement that fits in everything. */
  run(actor: Actor | null, refundId: string, left: RefundLeft, within?: Transaction): Promise<bigint> {
    const { bankReceipt, toAccount, toBank = null, lineId = null } = left;
    return this.unitOfWork.run(async (tx) => {
      const refunds = tx.of(RefundRepository);
      const refund = await refunds.lock(refundId);
      if (!refund) throw new DomainError('refund.not_found');
      if (refund.paidAt !== null) throw new DomainError('refund.already_paid', { paidAt: refund.paidAt.toISOString() });
      // 原路退还: what is known is kept to; money that left for nobody knows where is none that was paid back.
      if (refund.toAccount === null && toAccount === undefined) throw new DomainError('refund.account_needed');
      if (refund.toAccount !== null && toAccount !== undefined && toAccount !== refund.toAccount)
        throw new DomainError('refund.other_account', { account: refund.toAccount });
      if (refund.toAccount === null) await refunds.address(refundId, { account: toAccount!, bank: toBank });
      const { depositId, amount, reference } = refund;
      const booked = { at: this.clock.now(), by: actor?.accountId ?? null };
      await tx.of(LedgerRepository).enter({
        ...booked,
        type: 'refund.paid',
        debit: { kind: 'owed', ownerId: refundId },
        credit: BANK,
        amount: BigInt(amount),
        depositId,
        refundId,
        lineId: lineId ?? refund.returnedLineId,
      });
      await refunds.pay(refundId, { ...booked, bankReceipt, lineId });
      if (depositId !== null && !(await refunds.anyOpen(depositId)))
        await tx.of(DepositRepository).move(depositId, 'refunded', booked.at);
      const subject = { type: 'refund', id: refundId };
      const detail = { depositId, amount, reference, bankReceipt, lineId };
      await tx.audit({ actor, action: 'refund.paid', subject, detail, at: booked.at });
      return BigInt(amount);
    }, within);
  }
}
