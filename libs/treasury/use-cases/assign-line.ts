import { Injectable } from '@nestjs/common';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { refundDueAt } from '../domain/deposit.js';
import { yuan } from '../domain/yuan.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import type { Booked } from '../storage/ledger.repository.js';
import { refuseOtherAmount } from './line-amounts.js';
import { queueRefund } from './queue-refund.js';
import { TakePayment } from './take-payment.js';

export interface Assignment extends Booked {
  readonly parts: readonly { readonly depositId: string; readonly amount: bigint }[];
  /** Fen that go back to the account they came from. */
  readonly returned: bigint;
}

/** What came in, given to one deposit or several, in whole or in part; the rest goes back. The caller holds the line's lock. */
@Injectable()
export class AssignLine {
  constructor(private readonly takePayment: TakePayment) {}

  async run(tx: Transaction, line: LineRow, { parts, returned, ...booked }: Assignment): Promise<void> {
    const given = parts.reduce((sum, { amount }) => sum + amount, returned);
    refuseOtherAmount(line, given);
    const taken = parts.filter(({ amount }) => amount > 0n);
    const deposits = tx.of(DepositRepository);
    // In the order of their ids, as whoever locks several deposits does, and all before any money moves.
    const locked = new Map<string, DepositRow>();
    for (const id of [...new Set(taken.map(({ depositId }) => depositId))].sort()) {
      const deposit = await deposits.lock(id);
      if (!deposit) throw new DomainError('deposit.not_found');
      locked.set(id, deposit);
    }
    if (locked.size < taken.length) throw new DomainError('line.deposit_twice');
    const payer = { account: line.account, bank: line.bank };
    for (const { depositId, amount } of taken) {
      const deposit = locked.get(depositId)!;
      refuseTooMuch(deposit, amount);
      const name = line.name || deposit.payerName;
      await this.takePayment.run(tx, deposit, { ...booked, amount, payer: { ...payer, name }, lineId: line.id });
    }
    if (returned === 0n) return;
    await queueRefund(tx, {
      ...booked,
      from: { kind: 'unclaimed', ownerId: line.id },
      lotNumber: 0,
      of: { lineId: line.id },
      amount: returned,
      to: { ...payer, name: line.name },
      dueAt: refundDueAt(booked.at),
    });
  }
}

function refuseTooMuch({ status, reference, amount, paid }: DepositRow, given: bigint): void {
  if (status !== 'expected') throw new DomainError('line.deposit_not_expected', { reference, status });
  const missing = BigInt(amount) - BigInt(paid);
  if (given > missing) throw new DomainError('line.more_than_missing', { reference, missingYuan: yuan(missing) });
}
