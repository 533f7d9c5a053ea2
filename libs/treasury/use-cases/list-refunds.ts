import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { RefundReader, type RefundRow } from '../storage/refund.reader.js';
import type { Refund, RefundsQuery } from '../wire/refund.js';

/** What is owed to those who paid, by the clock of 24 hours, or what has left. */
@Injectable()
export class ListRefunds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ paid, cursor, limit }: RefundsQuery): Promise<Page<Refund>> {
    const filter = { paid: paid === 'true', after: positionOf(cursor), limit: limit + 1 };
    const rows = await this.unitOfWork.read(RefundReader).find(filter);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const more = rows.length > limit && last;
    return { items: page.map(toRefund), nextCursor: more ? cursorAt(last.dueAt, last.id) : null };
  }

  async byId(id: string): Promise<Refund> {
    const [row] = await this.unitOfWork.read(RefundReader).find({ id, limit: 1 });
    if (!row) throw new DomainError('refund.not_found');
    return toRefund(row);
  }
}

const toRefund = ({ toName, toAccount, toBank, ...row }: RefundRow): Refund => ({
  ...row,
  to: { name: toName, account: toAccount, bank: toBank },
  dueAt: row.dueAt.toISOString(),
  queuedAt: row.queuedAt.toISOString(),
  paidAt: row.paidAt?.toISOString() ?? null,
});
