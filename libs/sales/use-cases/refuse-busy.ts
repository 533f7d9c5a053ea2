import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { EntryReader } from '../storage/entry.reader.js';
import { LotReader } from '../storage/lot.reader.js';
import type { Bid } from '../wire/bid.js';
import { AnswerBid } from './answer-bid.js';
import { FirstAnswers, sentBid } from './first-answers.js';
import type { BidRequest } from './lot-command.js';
import { rememberedBid } from './remembered-bid.js';
import { SealedMaxima } from './sealed-maxima.js';

/** The answer to one who asks too much: `bid.busy`, unless another answer comes before it. Takes no lock. */
@Injectable()
export class RefuseBusy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answerBid: AnswerBid,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  async run(lotId: string, bid: BidRequest): Promise<Bid> {
    const { accountId, bidId } = bid;
    const shown = await this.unitOfWork.read(LotReader).byId(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    const standing = (await this.unitOfWork.read(BidderReader).standing(lotId, [accountId])).get(accountId);
    const unstamped = { bidId, bidder: standing?.code ?? null, enteredAt: null };
    if (!standing) return this.answerBid.refused(unstamped, 'bid.not_registered', shown.lot);
    const row = await this.unitOfWork.read(EntryReader).firstAnswer(lotId, standing.code, bidId);
    const answers = new FirstAnswers(row ? [rememberedBid(lotId, row, this.sealedMaxima)] : []);
    const first = answers.of(sentBid(bid, standing.code));
    if (first === 'conflict') return this.answerBid.refused(unstamped, 'bid.id_conflict', shown.lot);
    if (first !== 'none') return first;
    return this.answerBid.refused(unstamped, standing.qualified ? 'bid.busy' : 'bid.not_registered', shown.lot);
  }
}
