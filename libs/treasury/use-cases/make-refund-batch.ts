import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { RefundBatchRepository } from '../storage/refund-batch.repository.js';
import { RefundRepository } from '../storage/refund.repository.js';
import { ListRefundBatches } from './list-refund-batches.js';
import type { RefundBatch } from '../wire/refund-batch.js';

const SHANGHAI_MS = 8 * 3_600_000;

/** What waits to be paid back goes to the bank as one file with a number. Nothing is in two of them, so nothing is paid twice. */
@Injectable()
export class MakeRefundBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly listRefundBatches: ListRefundBatches,
  ) {}

  async run(actor: Actor): Promise<RefundBatch> {
    const id = randomUUID();
    await this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const day = new Date(at + SHANGHAI_MS).toISOString().slice(0, 10).replaceAll('-', '');
      const made = await tx.of(RefundBatchRepository).make({ id, day, at, by: actor.accountId });
      if (!made) throw new DomainError('refund.none_to_send');
      await tx.audit({ actor, action: 'refund-batch.made', subject: { type: 'refund-batch', id }, detail: made, at });
    });
    return this.listRefundBatches.byId(id);
  }

  /** The bank refused it, or an account was wrong: it may go into another batch. */
  takeOut(actor: Actor, refundId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.of(RefundRepository).lock(refundId))) throw new DomainError('refund.not_found');
      if (!(await tx.of(RefundBatchRepository).takeOut(refundId))) throw new DomainError('refund.in_no_batch');
      const subject = { type: 'refund', id: refundId };
      await tx.audit({ actor, action: 'refund.taken-out', subject, detail: { reason }, at: this.clock.now() });
    });
  }
}
