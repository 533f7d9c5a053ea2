import type { BidderIdentity, LotState } from '@luochui/auction-engine';
import type { Beats } from '@luochui/platform/beats/beats.js';
import { LostTimeReader, type KnownTime } from '@luochui/platform/beats/lost-time.reader.js';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { AdmissionRepository } from '../storage/admission.repository.js';

/** What the lots of one transaction have to know: asked for when the first of them needs it, once for all. */
export class SharedFacts {
  #time: KnownTime | undefined;
  #candidates: readonly BidderIdentity[] | undefined;
  /** `now`: the one time at which all of them are decided, Unix milliseconds. */
  constructor(
    private readonly tx: Transaction,
    private readonly lots: readonly LotState[],
    readonly now: number,
  ) {}

  /** Since the first of them runs; how far back its own lost time counts, each lot's rules say. */
  async time(): Promise<KnownTime> {
    const since = Math.min(...this.lots.map(({ resumedAt, opensAt }) => resumedAt ?? opensAt));
    return (this.#time ??= await this.tx.of(LostTimeReader).between(since, this.now));
  }

  /** The same after a beat of this process. */
  async timeAfterBeat(beats: Beats): Promise<KnownTime> {
    await beats.beatWithin(this.tx);
    this.#time = undefined;
    return this.time();
  }

  /** Whom an entry of this lot is to commit to. */
  async candidates(lotId: string): Promise<readonly BidderIdentity[]> {
    this.#candidates ??= await this.tx.of(AdmissionRepository).candidates(this.lots.map((lot) => lot.lotId));
    return this.#candidates.filter((candidate) => candidate.lotId === lotId);
  }
}
