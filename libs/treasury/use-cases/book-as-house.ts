import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BANK, HOUSE } from '../domain/ledger.js';
import { yuan } from '../domain/yuan.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';

/** Interest, fees, what the centre pays in itself. What left is paid of the house's own money: deposits pay no fees. */
export async function bookAsHouse(tx: Transaction, line: LineRow, booked: Booked): Promise<void> {
  const ledger = tx.of(LedgerRepository);
  const amount = BigInt(line.amount);
  const movement = { ...booked, amount, lineId: line.id };
  if (line.direction === 'in') {
    const debit = { kind: 'unclaimed', ownerId: line.id } as const;
    return ledger.enter({ ...movement, type: 'house.received', debit, credit: HOUSE });
  }
  // The account's row is locked: two that pay of the same money take turns.
  if ((await ledger.lockBalance(HOUSE)) < amount)
    throw new DomainError('line.house_money_short', { amountYuan: yuan(amount) });
  return ledger.enter({ ...movement, type: 'house.paid', debit: HOUSE, credit: BANK });
}
