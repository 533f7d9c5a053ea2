import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { writeCsv } from '@luochui/platform/spreadsheets/write-csv.js';
import { yuan } from '../domain/yuan.js';
import { RefundBatchReader, type BatchRow } from '../storage/refund-batch.reader.js';
import type { RefundBatch } from '../wire/refund-batch.js';

const SHOWN = 50;
const HEAD = ['序号', '收款户名', '收款账号', '收款开户行', '金额（元）', '附言'];

/** What was sent to the bank. */
@Injectable()
export class ListRefundBatches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async newest(): Promise<RefundBatch[]> {
    return (await this.unitOfWork.read(RefundBatchReader).find({ limit: SHOWN })).map(toBatch);
  }

  async byId(id: string): Promise<RefundBatch> {
    const [row] = await this.unitOfWork.read(RefundBatchReader).find({ id, limit: 1 });
    if (!row) throw new DomainError('refund_batch.not_found');
    return toBatch(row);
  }

  /** As the bank takes it; the same bytes whenever it is asked for, while nothing is taken out. */
  async file(id: string): Promise<{ readonly name: string; readonly text: string }> {
    const { number } = await this.byId(id);
    const rows = (await this.unitOfWork.read(RefundBatchReader).refunds(id)).map((refund, i) => [
      ...[String(i + 1), refund.toName, refund.toAccount, refund.toBank ?? ''],
      ...[yuan(BigInt(refund.amount)).replaceAll(',', ''), refund.reference],
    ]);
    return { name: `${number}.csv`, text: writeCsv([HEAD, ...rows]) };
  }
}

const toBatch = ({ madeAt, ...row }: BatchRow): RefundBatch => ({ ...row, madeAt: madeAt.toISOString() });
