import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { OwnConnection } from '../database/own-connection.js';
import type { Transaction } from '../database/unit-of-work.js';
import { repeat } from '../schedule/repeat.js';
import { BEAT } from './beat-sql.js';
import { BeatRepository, type Gap } from './beat.repository.js';

/** With the time that a beat takes at least one a second. */
const EVERY_MS = 800;

/** The beats of this process, if it takes bids: in one that doesn't nobody starts them. */
@Injectable()
export class Beats implements BeforeApplicationShutdown {
  readonly #log = new Logger(Beats.name);
  /** When the last beat was acknowledged; on the monotonic clock. */
  #last: number | null = null;
  #beating = false;
  /** Gaps that were found on the way, and whose commit may have come by now. */
  readonly #found: Gap[] = [];
  #stop = async (): Promise<void> => {};
  constructor(
    private readonly connection: OwnConnection,
    private readonly clock: Clock,
  ) {}

  /** Whether this process may say that it is there. */
  get isBeating(): boolean {
    return this.#beating;
  }

  /** Answers after the first beat. `onGap` is told in the process that found a gap, when that is written, until it has heard. */
  async start(onGap: () => Promise<void>): Promise<void> {
    let untold = await this.beat();
    this.#beating = true;
    this.#stop = repeat(EVERY_MS, async () => {
      if (untold.length > 0) await onGap();
      for (const { from, to } of untold) this.#log.error({ event: 'time.lost', from, to });
      untold = [];
      untold = await this.beat();
    });
  }

  /** The time that was lost before it. */
  async beat(): Promise<readonly Gap[]> {
    const gaps = await this.connection.query<Gap>(BEAT, this.#values());
    this.#last = this.clock.monotonic();
    return [...this.#found.splice(0), ...gaps];
  }

  /** A beat in somebody's transaction, who can't wait for the next: he is sure that he is there. */
  async beatWithin(tx: Transaction): Promise<void> {
    this.#found.push(...(await tx.of(BeatRepository).beat(this.#values())));
  }

  #values(): [Date, number | null] {
    return [new Date(this.clock.now()), this.#last === null ? null : this.clock.monotonic() - this.#last];
  }

  beforeApplicationShutdown() {
    this.#beating = false;
    return this.#stop();
  }
}
