import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { ACCOUNT_OF } from '../domain/ledger.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import type { Booked } from '../storage/ledger.repository.js';
import { PaymentRepository } from '../storage/payment.repository.js';
import { queueRefund } from './queue-refund.js';

/**
 * Each part goes back to the account it came from (原路退还), so a deposit that two accounts paid is two refunds. The caller holds the
 * deposit's lock. `dueAt`: Unix milliseconds.
 */
export async function releaseDeposit(
  tx: Transaction,
  deposit: DepositRow,
  { dueAt, ...booked }: Booked & { readonly dueAt: number },
): Promise<void> {
  const from = { kind: ACCOUNT_OF[deposit.status]!, ownerId: deposit.id };
  for (const { id, amount, payerName, payerAccount, payerBank } of await tx.of(PaymentRepository).of(deposit.id))
    await queueRefund(tx, {
      ...booked,
      from,
      lotNumber: deposit.lotNumber,
      of: { depositId: deposit.id, paymentId: id },
      amount: BigInt(amount),
      to: { name: payerName, account: payerAccount, bank: payerBank },
      dueAt,
    });
  await tx.of(DepositRepository).release(deposit.id, booked.at, dueAt);
}
