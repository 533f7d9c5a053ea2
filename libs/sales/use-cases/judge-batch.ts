import { Injectable } from '@nestjs/common';
import {
  admissionOf,
  commitmentTo,
  judge,
  type BidderIdentity,
  type Command,
  type LotState,
  type PlaceBid,
} from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { AdmissionRepository } from '../storage/admission.repository.js';
import { BidderReader, type BidderStanding } from '../storage/bidder.reader.js';
import { LotRepository, type SignedEntry } from '../storage/lot.repository.js';
import type { BidReason } from '../wire/bid.js';
import { AnswerBid } from './answer-bid.js';
import { FirstAnswers, type SentBid } from './first-answers.js';
import type { BidRequest, Judged, LotCommand, LotMove } from './lot-command.js';
import { LotSecrets } from './lot-secrets.js';
import { sha256 } from './sha256.js';
import { WriteRecord } from './write-record.js';

export interface JudgedBatch {
  readonly judged: readonly Judged[];
  readonly move: LotMove | null;
}

const isBid = (command: LotCommand): command is BidRequest => command.type === 'place-bid';

/** One transaction's worth of commands on one lot, in order, under the lot's row lock. */
@Injectable()
export class JudgeBatch {
  constructor(
    private readonly clock: Clock,
    private readonly lotSecrets: LotSecrets,
    private readonly answerBid: AnswerBid,
    private readonly writeRecord: WriteRecord,
  ) {}

  async run(tx: Transaction, lotId: string, batch: readonly LotCommand[]): Promise<JudgedBatch> {
    const lots = tx.of(LotRepository);
    const shown = await lots.lock(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    const before = await this.lotSecrets.judged(tx, shown);
    const bids = batch.filter(isBid);
    const accountIds = bids.map(({ accountId }) => accountId);
    const standings = await tx.of(BidderReader).standing(lotId, accountIds);
    const answers = new FirstAnswers(
      await lots.firstAnswers(
        lotId,
        bids.map(({ bidId }) => bidId),
      ),
    );
    const forked = await this.#forked(lots, shown.row.rulesHash, lotId, bids);

    // The same bid twice is judged once; who may not bid is not judged at all, but hears what he heard before.
    const fresh = batch.filter((command) => {
      if (!isBid(command)) return true;
      const standing = standings.get(command.accountId);
      return standing?.qualified === true && answers.claim(sent(command, standing));
    });
    const { first, admitting } = await this.#whatTimeBrings(tx, before, fresh, standings);
    const commands = [...first, ...fresh.map((command) => toEngine(command, standings, forked))];
    const outcomes = judge(before, commands, this.clock.now(), sha256);
    const lot = outcomes.at(-1)!.state;
    const signed = this.writeRecord.sign(outcomes);

    const results = new Map<LotCommand, Judged>();
    const { refusalLimit } = shown.row;
    fresh.forEach((command, i) => {
      const { refusal, held, state } = outcomes[first.length + i]!;
      const entries = signed[first.length + i]!;
      results.set(command, { lot, refusal, held, refusalLimit });
      if (!isBid(command) || held) return;
      const bid = sent(command, standings.get(command.accountId)!);
      const answered = { ...bid, enteredAt: command.enteredAt };
      const answer = refusal
        ? this.answerBid.refused(answered, refusal as BidReason, state, lot.head)
        : this.answerBid.decided(answered, entries[0]!, state);
      answers.keep(bid, answer);
      if (!refusal) entries[0] = { ...entries[0]!, answers: { ...bid, answer } };
    });

    const entries = signed.flat();
    for (const [i, command] of fresh.entries())
      if ('actor' in command && signed[first.length + i]!.length > 0)
        await tx.audit({
          actor: command.actor,
          action: `lot.${command.type}d`,
          subject: { type: 'lot', id: lotId },
          detail: { reason: command.reason },
          at: lot.at,
        });
    await this.writeRecord.run(tx, before, lot, entries);
    if (entries.some(({ entry }) => entry.type === 'bidders.admitted'))
      await tx.of(AdmissionRepository).admit(lotId, admitting);
    if (lot.status === 'closed' && before.status !== 'closed') await this.writeRecord.settleProject(tx, shown, lot);

    const judged = batch.map(
      (command) =>
        (isBid(command) ? this.#answered(command, standings, answers, lot, refusalLimit) : undefined) ??
        results.get(command)!,
    );
    return { judged, move: entries.length > 0 ? { lot, entries: entries.map(published) } : null };
  }

  /** Undefined for a bid that is held: itself, or the one that it repeats. */
  #answered(
    bid: BidRequest,
    standings: ReadonlyMap<string, BidderStanding>,
    answers: FirstAnswers,
    lot: LotState,
    refusalLimit: boolean,
  ): Judged | undefined {
    const standing = standings.get(bid.accountId);
    const refuse = (reason: BidReason): Judged => ({
      lot,
      answer: this.answerBid.refused({ ...bid, bidder: standing?.code ?? null }, reason, lot),
      refusalLimit,
    });
    if (!standing) return refuse('bid.not_registered');
    const first = answers.of(sent(bid, standing));
    if (first === 'conflict') return refuse('bid.id_conflict');
    if (first !== 'none') return { lot, answer: first, refusalLimit };
    return standing.qualified ? { lot, held: true, refusalLimit } : refuse('bid.not_registered');
  }

  /** Those whose `seen` is not in this chain. */
  async #forked(lots: LotRepository, rulesHash: string, lotId: string, bids: readonly BidRequest[]) {
    const seen = bids.flatMap((bid) => (bid.seen ? [{ bid, ...bid.seen }] : []));
    const hashes = await lots.hashes(
      lotId,
      seen.map(({ seq }) => seq),
    );
    const isHere = (seq: number, head: string) => head === (seq === 0 ? rulesHash : hashes.get(seq));
    return new Set<LotCommand>(seen.flatMap(({ bid, seq, head }) => (isHere(seq, head) ? [] : [bid])));
  }

  /** An opening, an end, or bidders who were admitted after the opening: these come before any command. */
  async #whatTimeBrings(
    tx: Transaction,
    lot: LotState,
    fresh: readonly LotCommand[],
    standings: ReadonlyMap<string, BidderStanding>,
  ): Promise<{ first: Command[]; admitting: readonly BidderIdentity[] }> {
    const opens = lot.status === 'announced' && this.clock.now() >= (lot.rules.registrationClosesAt ?? lot.opensAt);
    const isNew = (command: LotCommand) => isBid(command) && standings.get(command.accountId)?.admitted === false;
    const joins = lot.status === 'open' && fresh.some(isNew);
    if (!opens && !joins) return { first: [{ type: 'proceed' }], admitting: [] };
    const admitting = await tx.of(AdmissionRepository).candidates(lot.lotId);
    const commitment = commitmentTo(
      admitting.map((bidder) => admissionOf(bidder, sha256)),
      sha256,
    );
    const first: Command[] = joins
      ? [{ type: 'proceed' }, { type: 'admit', commitment }]
      : [{ type: 'proceed', admissions: { count: admitting.length, commitment } }];
    return { first, admitting };
  }
}

const sent = ({ bidId, amount, confirmJump }: BidRequest, { code }: BidderStanding): SentBid => ({
  bidder: code,
  bidId,
  // No amount is below nothing, so an envelope is never the same bid as one with an amount.
  amount: amount ?? -1n,
  confirmJump,
});

function toEngine(
  command: LotCommand,
  standings: ReadonlyMap<string, BidderStanding>,
  forked: ReadonlySet<LotCommand>,
): Command {
  if (command.type === 'proceed') return command;
  if (!isBid(command)) return { type: command.type, reason: command.reason };
  const { bidId, amount, confirmJump, enteredAt, seen } = command;
  const bidder = standings.get(command.accountId)!.code;
  const bid: PlaceBid = { type: 'place-bid', bidId, bidder, amount: amount ?? 0n, confirmJump, enteredAt, seen };
  return { ...bid, forked: forked.has(command), wrongKind: amount === null };
}

const published = ({ body, hash }: SignedEntry) => ({ ...JSON.parse(body), hash });
