import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import { BankLineRepository } from '../storage/bank-line.repository.js';
import type { Booked } from '../storage/ledger.repository.js';
import type { DecideLineBody } from '../wire/bank-line.js';
import { AssignLine } from './assign-line.js';
import { bookAsHouse } from './book-as-house.js';
import { KnownLine } from './known-line.js';
import { refuseOtherAmount } from './line-amounts.js';
import { PayRefund } from './pay-refund.js';

/** What a person makes of a line that the program left to him, with the reason. Every fen of it has an owner afterwards. */
@Injectable()
export class DecideLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly assignLine: AssignLine,
    private readonly payRefund: PayRefund,
  ) {}

  run(actor: Actor, lineId: string, body: DecideLineBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const lines = tx.of(BankLineRepository);
      const line = await lines.lock(lineId);
      if (!line) throw new DomainError('line.not_found');
      if (line.status === 'booked' || line.status === 'decided') throw new DomainError('line.already_settled');
      const booked = { at: this.clock.now(), by: actor.accountId };
      await this.#settle(tx, actor, line, body, booked);
      await lines.decide(lineId, body.reason, booked);
      const detail = { ...body, amount: line.amount, doubts: line.doubts };
      await tx.audit({
        actor,
        action: 'line.decided',
        subject: { type: 'bank-line', id: lineId },
        detail,
        at: booked.at,
      });
    });
  }

  async #settle(tx: Transaction, actor: Actor, line: LineRow, body: DecideLineBody, booked: Booked): Promise<void> {
    const { decision, parts = [], returned = '0', paymentId, refundId } = body;
    const known = new KnownLine(tx, line, booked);
    if (decision === 'house') return bookAsHouse(tx, line, booked);
    if (line.direction === 'in') {
      if (decision === 'assign')
        return this.assignLine.run(tx, line, {
          ...booked,
          parts: parts.map((part) => ({ ...part, amount: BigInt(part.amount) })),
          returned: BigInt(returned),
        });
      if (decision === 'known' && paymentId !== undefined) return known.payment(paymentId);
    } else if (refundId !== undefined) {
      if (decision === 'known') return known.refund(refundId);
      if (decision === 'refund') return this.#refund(tx, actor, line, refundId);
    }
    throw new DomainError('line.wrong_direction');
  }

  async #refund(tx: Transaction, actor: Actor, line: LineRow, refundId: string): Promise<void> {
    const left = { bankReceipt: line.serial, lineId: line.id };
    const paid = await this.payRefund.run(
      actor,
      refundId,
      { ...left, ...(line.account && { toAccount: line.account }) },
      tx,
    );
    refuseOtherAmount(line, paid);
  }
}
