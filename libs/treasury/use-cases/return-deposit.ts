import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { refundDueAt } from '../domain/deposit.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { releaseDeposit } from './release-deposit.js';

/**
 * A bidder has left a lot before he bid: whatever came in for it goes back. What was never paid stays as it is; should it come in
 * later it goes back as it comes (`TakePayment`). Told twice, done once.
 */
@Injectable()
export class ReturnDeposit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `leftAt`: from then on it is owed, Unix milliseconds. */
  run(registrationId: string, leftAt: number, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const deposit = await tx.of(DepositRepository).lockOf(registrationId);
      if (!deposit || deposit.paid === '0') return;
      if (deposit.status !== 'expected' && deposit.status !== 'confirmed') return;
      await releaseDeposit(tx, deposit, { at: this.clock.now(), by: null, dueAt: refundDueAt(leftAt) });
    }, within);
  }
}
