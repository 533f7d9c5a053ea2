import type { PlaceBid } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { BidderReader, type BidderStanding } from '../storage/bidder.reader.js';
import type { ShownLot } from '../storage/lot.reader.js';
import { LotRepository } from '../storage/lot.repository.js';
import type { Bid, BidReason } from '../wire/bid.js';
import { FirstAnswers, type SentBid } from './first-answers.js';
import type { BidRequest, LotCommand } from './lot-command.js';

export const isBid = (command: LotCommand): command is BidRequest => command.type === 'place-bid';

/** The bids of one batch, as they are known under the lot's lock: who they are from, what they were answered, what they saw. */
export class BatchBids {
  private constructor(
    private readonly standings: ReadonlyMap<string, BidderStanding>,
    private readonly answers: FirstAnswers,
    private readonly forked: ReadonlySet<BidRequest>,
  ) {}

  static async load(tx: Transaction, { row }: ShownLot, batch: readonly LotCommand[]): Promise<BatchBids> {
    const lots = tx.of(LotRepository);
    const bids = batch.filter(isBid);
    const accountIds = bids.map(({ accountId }) => accountId);
    const bidIds = bids.map(({ bidId }) => bidId);
    const standings = await tx.of(BidderReader).standing(row.id, accountIds);
    const answers = new FirstAnswers(await lots.firstAnswers(row.id, bidIds));
    const seen = bids.flatMap((bid) => (bid.seen ? [{ bid, ...bid.seen }] : []));
    const seqs = seen.map(({ seq }) => seq);
    const hashes = await lots.hashes(row.id, seqs);
    const isHere = (seq: number, head: string) => head === (seq === 0 ? row.rulesHash : hashes.get(seq));
    const forked = new Set(seen.flatMap(({ bid, seq, head }) => (isHere(seq, head) ? [] : [bid])));
    return new BatchBids(standings, answers, forked);
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

  toEngine(command: BidRequest): PlaceBid {
    const { bidId, amount, confirmJump, enteredAt, seen } = command;
    const bidder = this.codeOf(command)!;
    const bid = { type: 'place-bid' as const, bidId, bidder, amount: amount ?? 0n, confirmJump, enteredAt, seen };
    return { ...bid, forked: this.forked.has(command), wrongKind: amount === null };
  }

  /** Of a bidder who has a code. No amount is below nothing, so an envelope is never the same bid as one with an amount. */
  sent(bid: BidRequest): SentBid {
    const { bidId, amount, confirmJump } = bid;
    return { bidder: this.codeOf(bid)!, bidId, amount: amount ?? -1n, confirmJump };
  }

  keep(bid: BidRequest, answer: Bid): void {
    this.answers.keep(this.sent(bid), answer);
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
