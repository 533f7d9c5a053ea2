import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { ClosingOfLot } from '@luochui/sales';
import { refundDueAt } from '../domain/deposit.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';
import { releaseDeposit } from './release-deposit.js';

/**
 * After a lot has closed the winner's deposit is kept, that of a bidder whose bids were voided is frozen until finance decides, and
 * every other goes back where it came from, whatever of it had come in. Told twice, done once.
 */
@Injectable()
export class SettleDeposits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly closingOfLot: ClosingOfLot,
  ) {}

  async run(lotId: string, within?: Transaction): Promise<void> {
    const closing = await this.closingOfLot.run(lotId);
    // A rehearsal that was deleted since; nobody paid for it.
    if (!closing) return;
    const { winnerOrganisationId, voidedOrganisationIds, closedAt } = closing;
    await this.unitOfWork.run(async (tx) => {
      const booked = { at: this.clock.now(), by: null };
      const dueAt = refundDueAt(closedAt);
      for (const deposit of await tx.of(DepositRepository).lockUnsettled(lotId)) {
        const { status, organisationId } = deposit;
        if (status === 'expected') {
          if (deposit.paid !== '0') await releaseDeposit(tx, deposit, { ...booked, dueAt });
        } else if (voidedOrganisationIds.includes(organisationId)) await setAside(tx, deposit, 'frozen', booked);
        else if (organisationId === winnerOrganisationId) await setAside(tx, deposit, 'kept', booked);
        else await releaseDeposit(tx, deposit, { ...booked, dueAt });
      }
    }, within);
  }
}

async function setAside(tx: Transaction, deposit: DepositRow, kind: 'kept' | 'frozen', booked: Booked): Promise<void> {
  const { id, amount } = deposit;
  await tx.of(LedgerRepository).enter({
    ...booked,
    type: `deposit.${kind}`,
    debit: { kind: 'held', ownerId: id },
    credit: { kind, ownerId: id },
    amount: BigInt(amount),
    depositId: id,
  });
  await tx.of(DepositRepository).move(id, kind, booked.at);
}
