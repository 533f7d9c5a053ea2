import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ReconciliationReader, type OwnedRow } from '../storage/reconciliation.reader.js';
import type { Reconciliation } from '../wire/reconciliation.js';

/** Whether bank, ledger and what is owed are one sum; and where they are not, because of which lines. */
@Injectable()
export class Reconcile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Reconciliation> {
    const row = await this.unitOfWork.read(ReconciliationReader).read();
    const [balance, ledger] = [BigInt(row.received) - BigInt(row.paid), BigInt(row.ledger)];
    // A balance that isn't its entries is a fault of the ledger's own and explains nothing of the bank.
    const between = row.differences.filter(({ kind }) => kind !== 'account');
    const explained = between.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return {
      at: new Date(this.clock.now()).toISOString(),
      bank: { received: row.received, paid: row.paid, balance: balance.toString(), lastDay: row.lastDay },
      ledger: row.ledger,
      owned: [...row.owned],
      differences: [...row.differences],
      explained: explained.toString(),
      unexplained: (balance - ledger - explained).toString(),
      ownedDifference: (ledger - sumOf(row.owned)).toString(),
      events: row.events.map(({ event, received, refunded, owned }) => ({
        ...{ event, received, refunded, owned: [...owned] },
        difference: (BigInt(received) - BigInt(refunded) - sumOf(owned)).toString(),
      })),
    };
  }
}

const sumOf = (owned: readonly OwnedRow[]): bigint => owned.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
