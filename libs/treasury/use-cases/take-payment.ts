import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { QualifyBidder } from '@luochui/sales';
import { refundDueAt } from '../domain/deposit.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';
import { PaymentRepository, type Payer } from '../storage/payment.repository.js';
import { releaseDeposit } from './release-deposit.js';

export interface Taken extends Booked {
  /** At most what is missing. */
  readonly amount: bigint;
  readonly payer: Payer;
}

/**
 * Money for a deposit that is expected. When it is whole the bidder has his code in the same commit; money for a lot that has closed
 * meanwhile goes straight back. Only inside a transaction that holds the deposit's lock.
 */
@Injectable()
export class TakePayment {
  constructor(private readonly qualifyBidder: QualifyBidder) {}

  async run(tx: Transaction, deposit: DepositRow, { amount, payer, at, by }: Taken): Promise<Outcome> {
    const depositId = deposit.id;
    const debit = { kind: 'bank', ownerId: null } as const;
    const credit = { kind: 'held', ownerId: depositId } as const;
    const movement = { type: 'deposit.paid', debit, credit, amount, at, by, depositId } as const;
    await tx.of(PaymentRepository).add({ id: randomUUID(), depositId, amount, payer, at, by });
    await tx.of(LedgerRepository).enter(movement);
    if (BigInt(deposit.paid) + amount < BigInt(deposit.amount)) return 'part';
    await tx.of(DepositRepository).confirm(depositId, { at, by });
    if ((await this.qualifyBidder.run(deposit.registrationId, tx)) !== null) return 'confirmed';
    await releaseDeposit(tx, { ...deposit, status: 'confirmed' }, { at, by, dueAt: refundDueAt(at) });
    return 'released';
  }
}

/** `part`: more has to come. `released`: the lot has closed, and the money goes back. */
export type Outcome = 'part' | 'confirmed' | 'released';
