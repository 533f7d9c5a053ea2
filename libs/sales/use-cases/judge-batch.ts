import { Injectable } from '@nestjs/common';
import { judge, type LotState, type Outcome } from '@luochui/auction-engine';
import type { Concluded, Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { BidFacts } from '../storage/bid-facts.reader.js';
import type { ShownLot } from '../storage/lot.reader.js';
import type { FirstAnswer } from '../storage/first-answer.js';
import { LotRepository, type SignedEntry } from '../storage/lot.repository.js';
import type { BidReason } from '../wire/bid.js';
import { AnswerBid } from './answer-bid.js';
import { BatchBids, isBid } from './batch-bids.js';
import { countNotRecorded } from './count-not-recorded.js';
import type { BidRequest, Judged, LotCommand, LotMove } from './lot-command.js';
import { LotSecrets } from './lot-secrets.js';
import { SealedMaxima } from './sealed-maxima.js';
import { sha256 } from './sha256.js';
import type { SharedFacts } from './shared-facts.js';
import { isAboutAnother, toEngine, voidingOf } from './staff-command.js';
import { WhatTimeBrings } from './what-time-brings.js';
import { SettleLots, type DecidedLot } from './settle-lots.js';
import { WriteRecord } from './write-record.js';

/** What is asked of one lot, in order. */
export interface LotBatch {
  readonly lotId: string;
  readonly commands: readonly LotCommand[];
}

export interface JudgedBatch {
  readonly judged: readonly Judged[];
  readonly move: LotMove | null;
}

/** The lot under its lock, if there is one, and what has to be known of the batch's bids. */
export interface AskedLot {
  readonly shown: readonly ShownLot[];
  readonly facts: readonly BidFacts[];
}

interface AskedBatch {
  readonly commands: readonly LotCommand[];
  readonly facts: readonly BidFacts[];
}

interface JudgedLot extends DecidedLot {
  readonly judged: readonly Judged[];
}

/** One transaction's worth of commands under the row locks of their lots: mostly of one lot, of many when these are due together. */
@Injectable()
export class JudgeBatch {
  constructor(
    private readonly whatTimeBrings: WhatTimeBrings,
    private readonly lotSecrets: LotSecrets,
    private readonly sealedMaxima: SealedMaxima,
    private readonly answerBid: AnswerBid,
    private readonly writeRecord: WriteRecord,
    private readonly settleLots: SettleLots,
  ) {}

  /** Waits for the lot. The facts are sent right behind the lock, and looked up once it is held. */
  async ask(tx: Transaction, { lotId, commands }: LotBatch): Promise<AskedLot> {
    const [shown, facts] = await Promise.all([tx.of(LotRepository).lock(lotId), BatchBids.ask(tx, lotId, commands)]);
    return { shown, facts };
  }

  async one(tx: Transaction, { lotId, commands }: LotBatch, asked: AskedLot): Promise<Concluded<JudgedBatch>> {
    const [shown] = asked.shown;
    if (!shown) throw new DomainError('lot.not_found');
    const { result, last } = await this.#judge(tx, [shown], async () => ({ commands, facts: asked.facts }));
    return { result: result.get(lotId)!, last };
  }

  /** By lot; nothing of one that somebody else holds. */
  async many(tx: Transaction, batches: readonly LotBatch[]): Promise<ReadonlyMap<string, JudgedBatch>> {
    const commands = new Map(batches.map((batch) => [batch.lotId, batch.commands]));
    const shown = await tx.of(LotRepository).lockFree([...commands.keys()]);
    const { result, last } = await this.#judge(tx, shown, async (lotId) => {
      const ofLot = commands.get(lotId)!;
      return { commands: ofLot, facts: await BatchBids.ask(tx, lotId, ofLot) };
    });
    await last();
    return result;
  }

  /** What all lots need is asked once, what they come to is written in one go; each is decided by itself. */
  async #judge(
    tx: Transaction,
    shown: readonly ShownLot[],
    askedOf: (lotId: string) => Promise<AskedBatch>,
  ): Promise<Concluded<ReadonlyMap<string, JudgedBatch>>> {
    const before = await this.lotSecrets.judged(tx, shown);
    const facts = this.whatTimeBrings.facts(tx, before);
    const decided: JudgedLot[] = [];
    for (const [i, one] of shown.entries())
      decided.push(await this.#decide(tx, one, before[i]!, await askedOf(one.row.id), facts));
    const written = decided.filter(({ entries }) => entries.length > 0);
    await this.writeRecord.tell(tx, written);
    await this.settleLots.run(tx, decided);
    return {
      result: new Map(decided.map(({ lot, judged, entries }) => [lot.lotId, { judged, move: moveOf(lot, entries) }])),
      last: () => this.writeRecord.append(tx, written),
    };
  }

  async #decide(
    tx: Transaction,
    shown: ShownLot,
    before: LotState,
    { commands: batch, facts: ofBids }: AskedBatch,
    facts: SharedFacts,
  ): Promise<JudgedLot> {
    const bids = BatchBids.of(shown, batch, ofBids, this.sealedMaxima);
    const fresh = batch.filter((command) => (isBid(command) ? bids.claim(command) : !isAboutAnother(command, before)));
    const joins = fresh.some((command) => isBid(command) && bids.joins(command));
    const brought = await this.whatTimeBrings.run(tx, shown, before, fresh, { joins, facts });
    const { now, first } = brought;
    const voiding = await voidingOf(tx, shown, fresh, this.sealedMaxima);
    const commands = [
      ...first,
      ...fresh.map((command) => (isBid(command) ? bids.toEngine(command) : toEngine(command, voiding))),
    ];
    const decided = judge(before, commands, now, sha256);
    const own = new Map(fresh.map((command, i) => [command, decided[first.length + i]!]));
    const outcomes = [...decided, ...(await countNotRecorded(tx, decided.at(-1)!.state, own, bids))];
    const lot = outcomes.at(-1)!.state;
    const signed = await this.writeRecord.sign(outcomes);
    const entries = [
      ...signed.slice(0, first.length).flat(),
      ...fresh.flatMap((command, i) => {
        const written = signed[first.length + i]!;
        return isBid(command) ? this.#withAnswer(bids, command, own.get(command)!, written, lot.head) : written;
      }),
      ...signed.slice(decided.length).flat(),
    ];
    const { refusalLimit } = shown.row;
    const judged = batch.map((command): Judged => {
      if (!isBid(command)) return { lot, refusal: refusalOf(own.get(command)), refusalLimit };
      return { lot, refusalLimit, ...this.#answered(bids, command, lot) };
    });
    return { shown, before, lot, brought, own, entries, judged };
  }

  /** The first entry of a bid keeps its answer, so that the same bid is answered the same for ever. */
  #withAnswer(
    bids: BatchBids,
    bid: BidRequest,
    { refusal, held, state }: Outcome,
    [decided, ...others]: readonly SignedEntry[],
    head: string,
  ): readonly SignedEntry[] {
    if (held) return [];
    const sent = bids.sent(bid);
    const answered = { bidId: sent.bidId, bidder: sent.bidder, enteredAt: bid.enteredAt };
    if (!decided) {
      bids.keep(bid, this.answerBid.refused(answered, refusal as BidReason, state, head));
      return [];
    }
    const answer = this.answerBid.decided(answered, decided, state);
    bids.keep(bid, answer);
    return [withAnswer(decided, bids.stored(bid, answer)), ...others];
  }

  #answered(bids: BatchBids, bid: BidRequest, lot: LotState): Pick<Judged, 'answer' | 'held' | 'signedOut'> {
    const heard = bids.hears(bid);
    if (heard === 'held') return { held: true };
    if (heard === 'signed-out') return { signedOut: true };
    if ('answer' in heard) return heard;
    return { answer: this.answerBid.refused({ ...bid, bidder: bids.codeOf(bid) }, heard.refuse, lot) };
  }
}

/** A frame holds no more; who wants the others asks the table. */
const NEWEST = 20;

/** A command that was not judged at all was about a leader who leads no more. */
const refusalOf = (own: Outcome | undefined) => (own ? own.refusal : 'lot.leader_changed');

const moveOf = (lot: LotState, entries: readonly SignedEntry[]): LotMove | null =>
  entries.length > 0 ? { lot, entries: entries.slice(-NEWEST).map(published) } : null;

const published = ({ body, hash }: SignedEntry) => ({ ...JSON.parse(body), hash });

/** Field by field, as `AnswerBid` makes its answers. */
const withAnswer = (
  { seq, entry, body, hash, head, signature, keyId }: SignedEntry,
  answers: FirstAnswer,
): SignedEntry => ({ seq, entry, body, hash, head, signature, keyId, answers });
