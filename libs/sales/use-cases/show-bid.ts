import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { EntryReader } from '../storage/entry.reader.js';
import { LotReader } from '../storage/lot.reader.js';
import type { Bid, UndecidedBid } from '../wire/bid.js';
import { rememberedBid } from './remembered-bid.js';
import { SealedMaxima } from './sealed-maxima.js';
import { UndecidedBids, type AskedBid } from './undecided-bids.js';

/** What became of a bid. Only its bidder hears of it; to everybody else it never was. */
@Injectable()
export class ShowBid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly undecidedBids: UndecidedBids,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  async run(asked: AskedBid): Promise<Bid | UndecidedBid> {
    const { lotId, accountId, bidId } = asked;
    // Asked before the table: a bid that is decided in between is told by its answer.
    if (this.undecidedBids.has(asked)) return { bidId, lotId, decision: 'undecided' };
    if (!(await this.unitOfWork.read(LotReader).byId(lotId))) throw new DomainError('lot.not_found');
    const standing = (await this.unitOfWork.read(BidderReader).standing(lotId, [accountId])).get(accountId);
    const first = standing && (await this.unitOfWork.read(EntryReader).firstAnswer(lotId, standing.code, bidId));
    if (!first) throw new DomainError('bid.unknown');
    return rememberedBid(lotId, first, this.sealedMaxima).answer;
  }
}
