import type { FirstAnswer } from '../storage/first-answer.js';
import type { Bid } from '../wire/bid.js';
import type { RememberedBid } from './first-answers.js';
import type { SealedMaxima } from './sealed-maxima.js';

/** The answer as its bidder gets it, the first time and ever after. Only an accepted maximum has a commitment, and so a salt. */
export function withSalt(answer: Bid, salt: string | undefined): Bid {
  if (salt === undefined || answer.decision === 'rejected') return answer;
  const { receipt, ...rest } = answer;
  return { ...rest, salt, receipt };
}

/** A bid that was answered before, out of its row: of a maximum amount and salt come out of the box. */
export function rememberedBid(lotId: string, first: FirstAnswer, sealedMaxima: SealedMaxima): RememberedBid {
  const { bidder, bidId, confirmJump, answer, amount, sealed } = first;
  if (!sealed) return { bidder, bidId, confirmJump, answer, amount, kind: 'bid' };
  const opened = sealedMaxima.open({ lotId, bidder, bidId }, sealed);
  return { bidder, bidId, confirmJump, answer: withSalt(answer, opened.salt), amount: opened.amount, kind: 'maximum' };
}
