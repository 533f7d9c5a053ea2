import { bidCommitment, type PlaceBid, type SetProxy } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { BidderReader, type BidderStanding } from '../storage/bidder.reader.js';
import type { ShownLot } from '../storage/lot.reader.js';
import { LotRepository, type FirstAnswer } from '../storage/lot.repository.js';
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
    private readonly lotId: string,
    private readonly standings: ReadonlyMap<string, BidderStanding>,
    private readonly answers: FirstAnswers,
    private readonly forked: ReadonlySet<BidRequest>,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  static async load(
    tx: Transaction,
    { row }: ShownLot,
    batch: readonly LotCommand[],
    sealedMaxima: SealedMaxima,
  ): Promise<BatchBids> {
    const lots = tx.of(LotRepository);
    const bids = batch.filter(isBid);
    const accountIds = bids.map(({ accountId }) => accountId);
    const bidIds = bids.map(({ bidId }) => bidId);
    const standings = await tx.of(BidderReader).standing(row.id, accountIds);
    const earlier = await lots.firstAnswers(row.id, bidIds);
    const answers = new FirstAnswers(earlier.map((first) => rememberedBid(row.id, first, sealedMaxima)));
    const seen = bids.flatMap((bid) => (bid.seen ? [{ bid, ...bid.seen }] : []));
    const seqs = seen.map(({ seq }) => seq);
    const hashes = await lots.hashes(row.id, seqs);
    const isHere = (seq: number, head: string) => head === (seq === 0 ? row.rulesHash : hashes.get(seq));
    const forked = new Set(seen.flatMap(({ bid, seq, head }) => (isHere(seq, head) ? [] : [bid])));
    return new BatchBids(row.id, standings, answers, forked, sealedMaxima);
  }

  codeOf({ accountId }: BidRequest): string | null {
    return this.standings.get(accountId)?.code ?? null;
  }

  /** The same bid twice is judged once; who may not bid is not judged at all, but hears what he heard before. */
  claim(bid: BidRequest): boolean {
    return this.standings.get(bid.accountId)?.qualified === true && this.answers.claim(this.sent(bid));
  }

  /** Of somebody who was let in after the opening, and is not committed to yet. */
  joins(bid: BidRequest): boolean {
    return this.standings.get(bid.accountId)?.admitted === false;
  }

  toEngine(command: BidRequest): PlaceBid | SetProxy {
    const { bidId, amount, salt, confirmJump, enteredAt, seen } = command;
    const bidder = this.codeOf(command)!;
    const bid = { bidId, bidder, confirmJump, enteredAt, seen, forked: this.forked.has(command) };
    if (amount === null || salt === undefined)
      return { type: 'place-bid', ...bid, amount: amount ?? 0n, wrongKind: amount === null };
    const committed = { lotId: this.lotId, bidder, bidId, amount: amount.toString(), salt };
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
      sealed: this.sealedMaxima.seal({ lotId: this.lotId, bidder, bidId }, { amount, salt }),
    };
  }

  /** What a bid hears: its first answer, a reason against it, or that it is held, itself or the one that it repeats. */
  hears(bid: BidRequest): { answer: Bid } | { refuse: BidReason } | 'held' {
    const standing = this.standings.get(bid.accountId);
    if (!standing) return { refuse: 'bid.not_registered' };
    const first = this.answers.of(this.sent(bid));
    if (first === 'conflict') return { refuse: 'bid.id_conflict' };
    if (first !== 'none') return { answer: first };
    return standing.qualified ? 'held' : { refuse: 'bid.not_registered' };
  }
}
