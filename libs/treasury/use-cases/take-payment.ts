import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { ClosingOfLot, QualifyBidder } from '@luochui/sales';
import { refundDueAt } from '../domain/deposit.js';
import { BANK } from '../domain/ledger.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';
import { PaymentRepository, type Payer } from '../storage/payment.repository.js';
import { releaseDeposit } from './release-deposit.js';

export interface Taken extends Booked {
  /** At most what is missing. */
  readonly amount: bigint;
  readonly payer: Payer;
  /** The bank's line that the money lies with; null: it comes from no statement yet. */
  readonly lineId: string | null;
}

/**
 * Money for a deposit that is expected. When it is whole the bidder has his code in the same commit; money for a lot that has closed
 * meanwhile goes straight back. Only inside a transaction that holds the deposit's lock.
 */
@Injectable()
export class TakePayment {
  constructor(
    private readonly qualifyBidder: QualifyBidder,
    private readonly closingOfLot: ClosingOfLot,
  ) {}

  async run(tx: Transaction, deposit: DepositRow, { amount, payer, lineId, at, by }: Taken): Promise<Outcome> {
    const depositId = deposit.id;
    const debit = lineId === null ? BANK : ({ kind: 'unclaimed', ownerId: lineId } as const);
    const credit = { kind: 'held', ownerId: depositId } as const;
    const movement = { type: 'deposit.paid', debit, credit, amount, at, by, depositId, lineId } as const;
    await tx.of(PaymentRepository).add({ id: randomUUID(), depositId, amount, payer, lineId, at, by });
    await tx.of(LedgerRepository).enter(movement);
    if (BigInt(deposit.paid) + amount < BigInt(deposit.amount)) {
      // What never becomes whole goes back at the closing; what comes in parts after it goes back as it comes.
      if ((await this.closingOfLot.run(deposit.lotId)) === null) return 'part';
      await releaseDeposit(tx, deposit, { at, by, dueAt: refundDueAt(at) });
      return 'released';
    }
    await tx.of(DepositRepository).confirm(depositId, { at, by });
    if ((await this.qualifyBidder.run(deposit.registrationId, tx)) !== null) return 'confirmed';
    await releaseDeposit(tx, { ...deposit, status: 'confirmed' }, { at, by, dueAt: refundDueAt(at) });
    return 'released';
  }
}

/** `part`: more has to come. `released`: the lot has closed, and the money goes back. */
export type Outcome = 'part' | 'confirmed' | 'released';
