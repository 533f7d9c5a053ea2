import { Injectable } from '@nestjs/common';
import {
  admissionOf,
  commitmentTo,
  nextDue,
  type BidderIdentity,
  type Command,
  type LotState,
  type LostTime,
  type Seen,
} from '@luochui/auction-engine';
import { GAP_MS } from '@luochui/platform/beats/beat-sql.js';
import { Beats } from '@luochui/platform/beats/beats.js';
import { LostTimeReader } from '@luochui/platform/beats/lost-time.reader.js';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { ShownLot } from '../storage/lot.reader.js';
import type { LotCommand } from './lot-command.js';
import { pauseAtOpening, pauseFor, whatIsLacking } from './held-lot.js';
import { PublishedHeads } from './published-heads.js';
import { sha256 } from './sha256.js';
import { SharedFacts } from './shared-facts.js';

export interface Brought {
  /** The time at which the batch is decided. */
  readonly now: number;
  /** Before any command of the batch. */
  readonly first: readonly Command[];
  /** Whom the first `bidders.admitted` commits to. */
  readonly admitting: readonly BidderIdentity[];
  /** What was published and the record lacks, if that was found now. */
  readonly behind?: Seen;
}

/** An opening, a resumption, a pause for lost time, an end, or bidders who were admitted after the opening. */
@Injectable()
export class WhatTimeBrings {
  constructor(
    private readonly clock: Clock,
    private readonly beats: Beats,
    private readonly publishedHeads: PublishedHeads,
  ) {}

  /** Of the lots of one transaction. */
  facts(tx: Transaction, lots: readonly LotState[]): SharedFacts {
    return new SharedFacts(tx, lots, this.clock.now());
  }

  /** `joins`: that a bidder bids to whom no entry commits yet. */
  async run(
    tx: Transaction,
    shown: ShownLot,
    lot: LotState,
    fresh: readonly LotCommand[],
    { joins, facts }: { readonly joins: boolean; readonly facts: SharedFacts },
  ): Promise<Brought> {
    const behind = whatIsLacking(shown, fresh, this.publishedHeads.of(lot.lotId));
    if (behind) {
      const first = pauseFor(lot, await tx.of(LostTimeReader).lastBeat());
      return { now: facts.now, first, admitting: [], behind };
    }
    if (shown.row.behindSeq !== null) return this.#held(lot, fresh, facts);
    const step = this.#step(lot, fresh);
    if (step) return step;
    const { now, lost } = await this.#knownTime(lot, fresh, facts);
    const proceed: Command = { type: 'proceed', lost };
    const opens = lot.status === 'announced' && now >= (lot.rules.registrationClosesAt ?? lot.opensAt);
    const admits = lot.status === 'open' && joins;
    if (!opens && !admits) return { now, first: [proceed], admitting: [] };
    const { admitting, ...admissions } = await this.#admissions(lot, facts);
    const first: Command[] = admits
      ? [proceed, { type: 'admit', commitment: admissions.commitment }]
      : [{ type: 'proceed', admissions }];
    return { now, first, admitting };
  }

  /** Nothing comes by itself; what two roles let open is opened by their word. */
  async #held(lot: LotState, fresh: readonly LotCommand[], facts: SharedFacts): Promise<Brought> {
    const { now } = facts;
    const opens = lot.status === 'announced' && now >= lot.opensAt && fresh.some(({ type }) => type === 'resume');
    if (!opens) return { now, first: [], admitting: [] };
    const { admitting, ...admissions } = await this.#admissions(lot, facts);
    return { now, first: [{ type: 'proceed', admissions }, pauseAtOpening(lot)], admitting };
  }

  async #admissions({ lotId }: LotState, facts: SharedFacts) {
    const admitting = await facts.candidates(lotId);
    const admissions = admitting.map((bidder) => admissionOf(bidder, sha256));
    return { count: admitting.length, commitment: commitmentTo(admissions, sha256), admitting };
  }

  /**
   * The record goes on in the new time: from there the minute is counted until the lot goes on, while what is left is counted in the
   * old one. A lot past its end has nothing left, and its drain goes on in the old time.
   */
  #step(lot: LotState, fresh: readonly LotCommand[]): Brought | null {
    const stepped = fresh.find((command) => command.type === 'proceed' && command.steppedByMs !== undefined);
    const steppedAt = this.clock.now();
    if (stepped?.type !== 'proceed' || lot.status !== 'open' || steppedAt > lot.endsAt) return null;
    // Back it can't go: whoever hasn't followed yet would find the minute over.
    return {
      now: steppedAt + Math.max(0, stepped.steppedByMs!),
      first: [{ type: 'proceed', steppedAt }],
      admitting: [],
    };
  }

  /** Asked for when something is due, or when time was lost: never for a batch of bids in mid-sale. */
  async #knownTime(
    lot: LotState,
    fresh: readonly LotCommand[],
    facts: SharedFacts,
  ): Promise<{ now: number; lost?: readonly LostTime[] }> {
    const { now } = facts;
    const isDue = (nextDue(lot, now) ?? Infinity) <= now;
    const wasLost = fresh.some((command) => command.type === 'proceed' && command.lostTime);
    if (this.clock.isPast || !(isDue || wasLost)) return { now };
    const { lastBeat, lost } = await facts.time();
    if (lastBeat === null) return { now, lost };
    // Who takes no bids can't tell that others do: what comes after the last beat it leaves to them.
    if (!this.beats.isBeating) return { now: Math.min(now, lastBeat + GAP_MS), lost };
    if (!isDue || lot.status !== 'open' || lastBeat >= lot.endsAt) return { now, lost };
    // The end has passed without a beat. This one says whether time was lost before it.
    return { now, lost: (await facts.timeAfterBeat(this.beats)).lost };
  }
}
