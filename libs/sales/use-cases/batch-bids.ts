import { bidCommitment, type PlaceBid, type SetProxy } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { BidFactsReader, type BidFacts } from '../storage/bid-facts.reader.js';
import type { BidderStanding } from '../storage/bidder.reader.js';
import type { ShownLot } from '../storage/lot.reader.js';
import type { FirstAnswer } from '../storage/first-answer.js';
import type { Bid, BidReason } from '../wire/bid.js';
import { FirstAnswers, sentBid, type SentBid } from './first-answers.js';
import type { BidRequest, LotCommand } from './lot-command.js';
import type { SealedMaxima } from './sealed-maxima.js';
import { sha256 } from './sha256.js';
import { rememberedBid, withSalt } from './remembered-bid.js';

export const isBid = (command: LotCommand): command is BidRequest => command.type === 'place-bid';

/** The bids of one batch, as they are known under the lot's lock: who they are from, what they were answered, what they saw. */
export class BatchBids {
  private constructor(
    private readonly row: ShownLot['row'],
    private readonly known: ReadonlyMap<BidRequest, BidFacts>,
    private readonly answers: FirstAnswers,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  /** What has to be known of the bids of a batch: to be asked under the lock of their lot. */
  static ask(tx: Transaction, lotId: string, batch: readonly LotCommand[]): Promise<readonly BidFacts[]> {
    return tx.of(BidFactsReader).of(
      lotId,
      batch.filter(isBid).map(({ accountId, bidId, tokenHash = null, seen, enteredAt }) => ({
        accountId,
        bidId,
        tokenHash,
        seenSeq: seen?.seq || null,
        enteredAt,
      })),
    );
  }

  static of(
    { row }: ShownLot,
    batch: readonly LotCommand[],
    facts: readonly BidFacts[],
    sealedMaxima: SealedMaxima,
  ): BatchBids {
    const bids = batch.filter(isBid);
    const known = new Map(bids.map((bid, i) => [bid, facts[i]!]));
    const earlier = facts.flatMap(({ first }) => (first ? [rememberedBid(row.id, first, sealedMaxima)] : []));
    return new BatchBids(row, known, new FirstAnswers(earlier), sealedMaxima);
  }

  codeOf(bid: BidRequest): string | null {
    return this.#standing(bid)?.code ?? null;
  }

  /** The same bid twice is judged once; who may not bid is not judged at all, but hears what he heard before. */
  claim(bid: BidRequest): boolean {
    const { signedIn, standing } = this.known.get(bid)!;
    return signedIn && standing?.qualified === true && this.answers.claim(this.sent(bid));
  }

  /** Of somebody who was let in after the opening, and is not committed to yet. */
  joins(bid: BidRequest): boolean {
    return this.#standing(bid)?.admitted === false;
  }

  toEngine(command: BidRequest): PlaceBid | SetProxy {
    const { bidId, amount, salt, confirmJump, enteredAt, seen } = command;
    const bidder = this.codeOf(command)!;
    const bid = { bidId, bidder, confirmJump, enteredAt, seen, forked: this.#isForked(command) };
    if (amount === null || salt === undefined)
      return { type: 'place-bid', ...bid, amount: amount ?? 0n, wrongKind: amount === null };
    const committed = { lotId: this.row.id, bidder, bidId, amount: amount.toString(), salt };
    return { type: 'set-proxy', ...bid, maximum: amount, commitment: bidCommitment(committed, sha256) };
  }

  /** Of a bidder who has a code. */
  sent(bid: BidRequest): SentBid {
    return sentBid(bid, this.codeOf(bid)!);
  }

  keep(bid: BidRequest, answer: Bid): void {
    this.answers.keep(this.sent(bid), withSalt(answer, bid.salt));
  }

  /** As it is stored: of a maximum neither amount nor salt can be read. */
  stored(bid: BidRequest, answer: Bid): FirstAnswer {
    const { bidder, bidId, amount, confirmJump } = this.sent(bid);
    const { salt } = bid;
    const sent = { bidder, bidId, confirmJump, answer };
    if (salt === undefined || amount === null) return { ...sent, amount, sealed: null };
    return {
      ...sent,
      amount: null,
      sealed: this.sealedMaxima.seal({ lotId: this.row.id, bidder, bidId }, { amount, salt }),
    };
  }

  /** What a bid hears: its first answer, a reason against it, or that it is held, itself or the one that it repeats. */
  hears(bid: BidRequest): { answer: Bid } | { refuse: BidReason } | 'held' | 'signed-out' {
    const { signedIn, standing } = this.known.get(bid)!;
    if (!signedIn) return 'signed-out';
    if (!standing) return { refuse: 'bid.not_registered' };
    const first = this.answers.of(this.sent(bid));
    if (first === 'conflict') return { refuse: 'bid.id_conflict' };
    if (first !== 'none') return { answer: first };
    return standing.qualified ? 'held' : { refuse: 'bid.not_registered' };
  }

  #standing = (bid: BidRequest): BidderStanding | null => this.known.get(bid)!.standing;

  /** What the bidder saw is not in this chain. */
  #isForked(bid: BidRequest): boolean {
    if (!bid.seen) return false;
    return bid.seen.head !== (bid.seen.seq === 0 ? this.row.rulesHash : this.known.get(bid)!.seenHash);
  }
}
