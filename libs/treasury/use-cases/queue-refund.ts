import { randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { LedgerAccount } from '../domain/ledger.js';
import { reference } from '../domain/reference.js';
import { LedgerRepository, type Booked } from '../storage/ledger.repository.js';
import type { Payer } from '../storage/payment.repository.js';
import { RefundRepository } from '../storage/refund.repository.js';

export interface Owed extends Booked {
  readonly from: LedgerAccount;
  readonly lotNumber: number;
  /** What goes back, and for what it was paid. */
  readonly of: { readonly depositId: string; readonly paymentId: string } | { readonly lineId: string };
  readonly amount: bigint;
  readonly to: Payer;
  readonly dueAt: number;
}

/** Owed from now on to whoever paid it: a refund in the queue, and the entry that makes it his, in the caller's commit. */
export async function queueRefund(tx: Transaction, { from, lotNumber, ...owed }: Owed): Promise<void> {
  const id = randomUUID();
  const { amount, at, by } = owed;
  // A reference is drawn until it is nobody else's.
  while (!(await tx.of(RefundRepository).queue({ ...owed, id, reference: reference('TK', lotNumber, randomInt) })));
  const credit = { kind: 'owed', ownerId: id } as const;
  const type = 'lineId' in owed.of ? 'line.returned' : 'deposit.released';
  await tx.of(LedgerRepository).enter({ ...owed.of, type, debit: from, credit, amount, at, by, refundId: id });
}
