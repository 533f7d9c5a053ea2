import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { refundDueAt, statusAfter } from '../domain/deposit.js';
import { ACCOUNT_OF } from '../domain/ledger.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { LedgerRepository } from '../storage/ledger.repository.js';
import { releaseDeposit } from './release-deposit.js';

export interface DepositDecision {
  readonly decision: 'forfeit' | 'release';
  readonly reason: string;
  /** The ground in writing; its type was looked at. Nobody loses a deposit without one. */
  readonly document: { readonly name: string; readonly type: string; readonly bytes: Buffer } | null;
}

/** What people decide on money that was set aside: a voided bidder's, or that of a winner who defaulted or may go. */
@Injectable()
export class DecideDeposit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, depositId: string, { decision, reason, document }: DepositDecision): Promise<void> {
    if (decision === 'forfeit' && document === null) throw new DomainError('deposit.document_needed');
    return this.unitOfWork.run(async (tx) => {
      const deposits = tx.of(DepositRepository);
      const deposit = await deposits.lock(depositId);
      if (!deposit) throw new DomainError('deposit.not_found');
      const { status, amount } = deposit;
      // One that nobody set aside is settled by the closing and not by hand.
      if ((status !== 'frozen' && status !== 'kept') || statusAfter(status, decision) === null)
        throw new DomainError('deposit.not_to_decide', { status });
      const at = this.clock.now();
      const booked = { at, by: actor.accountId };
      const { id: documentId = null, sha256 = null } = document
        ? await tx.of(StoredFileRepository).put(document.bytes, document.type, document.name, at)
        : {};
      await deposits.decide({ ...booked, depositId, decision, reason, documentId });
      if (decision === 'release') await releaseDeposit(tx, deposit, { ...booked, dueAt: refundDueAt(at) });
      else {
        await tx.of(LedgerRepository).enter({
          ...booked,
          type: 'deposit.forfeited',
          debit: { kind: ACCOUNT_OF[status]!, ownerId: depositId },
          credit: { kind: 'forfeited', ownerId: depositId },
          amount: BigInt(amount),
          depositId,
        });
        await deposits.move(depositId, 'forfeited', at);
      }
      const subject = { type: 'deposit', id: depositId };
      const detail = { from: status, amount, reason, document: sha256 };
      const action = decision === 'forfeit' ? 'deposit.forfeited' : 'deposit.released';
      await tx.audit({ actor, action, subject, detail, at });
    });
  }
}
