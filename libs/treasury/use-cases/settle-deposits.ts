import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ClosingOfLot } from '@luochui/sales';
import { RELEASE_WITHIN_MS } from '../domain/deposit.js';
import { DepositRepository } from '../storage/deposit.repository.js';

/**
 * After a lot has closed the winner's deposit is kept and every other goes back where it came from, but for that of a bidder whose bids
 * were voided: it stays confirmed until finance decides. Told twice, done once.
 */
@Injectable()
export class SettleDeposits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly closingOfLot: ClosingOfLot,
  ) {}

  async run(lotId: string): Promise<void> {
    const closing = await this.closingOfLot.run(lotId);
    // A rehearsal that was deleted since; nobody paid for it.
    if (!closing) return;
    const { winnerOrganisationId, voidedOrganisationIds, closedAt } = closing;
    await this.unitOfWork.run(async (tx) => {
      const deposits = tx.of(DepositRepository);
      const booked = { at: this.clock.now(), by: null };
      for (const deposit of await deposits.lockConfirmed(lotId)) {
        if (voidedOrganisationIds.includes(deposit.organisationId)) continue;
        if (deposit.organisationId === winnerOrganisationId) await deposits.keep(deposit, booked);
        else await deposits.release(deposit, { ...booked, dueAt: closedAt + RELEASE_WITHIN_MS });
      }
    });
  }
}
