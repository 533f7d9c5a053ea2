import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { LotReader } from '../storage/lot.reader.js';
import { MaximumReader } from '../storage/maximum.reader.js';
import type { OwnMaxima } from '../wire/bid.js';
import { SealedMaxima } from './sealed-maxima.js';

/** A bidder's own maxima, for his eyes alone; after the end the winner's stay closed to everybody else. */
@Injectable()
export class ShowMaxima {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  async run({ accountId }: Actor, lotId: string): Promise<OwnMaxima> {
    const shown = await this.unitOfWork.read(LotReader).byId(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    const standing = (await this.unitOfWork.read(BidderReader).standing(lotId, [accountId])).get(accountId);
    if (!standing) return { lotId, standing: null, set: [] };
    const rows = await this.unitOfWork.read(MaximumReader).of(lotId, standing.code);
    const set = rows.map(({ sealed, bidder, ...row }) => {
      const { amount, salt } = this.sealedMaxima.open({ lotId, bidder, bidId: row.bidId }, sealed);
      return { seq: row.seq, bidId: row.bidId, maximum: amount.toString(), salt, enteredAt: row.enteredAt };
    });
    const leads = shown.lot.leader === standing.code;
    const stands = leads ? this.sealedMaxima.openStanding(lotId, shown.row.maximum) : null;
    return { lotId, standing: set.findLast(({ bidId }) => bidId === stands?.bidId) ?? null, set };
  }
}
