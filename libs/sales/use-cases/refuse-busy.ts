import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { EntryReader } from '../storage/entry.reader.js';
import { LotReader } from '../storage/lot.reader.js';
import type { Bid } from '../wire/bid.js';
import { AnswerBid } from './answer-bid.js';
import type { AskedBid } from './undecided-bids.js';

/** The answer to one who asks too much: `bid.busy`, unless another answer comes before it. Takes no lock. */
@Injectable()
export class RefuseBusy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answerBid: AnswerBid,
  ) {}

  async run({ lotId, accountId, bidId }: AskedBid): Promise<Bid> {
    const shown = await this.unitOfWork.read(LotReader).byId(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    const standing = (await this.unitOfWork.read(BidderReader).standing(lotId, [accountId])).get(accountId);
    const first = standing && (await this.unitOfWork.read(EntryReader).answer(lotId, standing.code, bidId));
    if (first) return first;
    const bid = { bidId, bidder: standing?.code ?? null, enteredAt: null };
    return this.answerBid.refused(bid, standing?.qualified ? 'bid.busy' : 'bid.not_registered', shown.lot);
  }
}
