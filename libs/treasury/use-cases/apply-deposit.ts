import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { statusAfter } from '../domain/deposit.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository } from '../storage/ledger.repository.js';
import { SettleDeposits } from './settle-deposits.js';

/** The contract is signed: the winner's deposit is the first part of the price. Called in the commit of the last signature. */
@Injectable()
export class ApplyDeposit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settleDeposits: SettleDeposits,
  ) {}

  /** Told again, or of a lot that asked for no deposit, it changes nothing. */
  run(lotId: string, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // The job that hears of the closing may be late; what it would do is done once, by whoever comes first.
      await this.settleDeposits.run(lotId, tx);
      const deposit = await tx.of(DepositRepository).lockKept(lotId);
      if (!deposit || statusAfter(deposit.status, 'apply') === null) return;
      const { id, amount } = deposit;
      const at = this.clock.now();
      await tx.of(LedgerRepository).enter({
        type: 'deposit.applied',
        debit: { kind: 'kept', ownerId: id },
        credit: { kind: 'price', ownerId: id },
        amount: BigInt(amount),
        depositId: id,
        at,
        by: null,
      });
      await tx.of(DepositRepository).move(id, 'applied', at);
    }, within);
  }
}
