import { join } from 'node:path';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { LotState } from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { Journal } from '@luochui/platform/files/journal.js';
import { repeat } from '@luochui/platform/schedule/repeat.js';

/** The newest entry of a lot that this installation has shown to somebody. */
export interface PublishedHead {
  readonly lotId: string;
  readonly seq: number;
  readonly head: string;
  /** When it was kept; Unix milliseconds. */
  readonly at: number;
}

/** At most so much of what was published is lost by a kill. */
const EVERY_MS = 1_000;
/** Lines until the file is made anew with the newest of each lot. */
const LINES = 20_000;
/** A backup older than this is not restored any more. */
const KEPT_MS = 400 * 86_400_000;

/** Heads of lots, kept outside the database: what was published there can't be made undone by a restore that nobody notices. */
@Injectable()
export class PublishedHeads implements BeforeApplicationShutdown {
  readonly #heads = new Map<string, PublishedHead>();
  readonly #moved = new Set<string>();
  #journal!: Journal;
  #lines = 0;
  #stop = async (): Promise<void> => {};
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What was published before this process began. From now on it keeps what it is told. */
  start(): readonly PublishedHead[] {
    this.#journal = new Journal(join(this.config.dataDir, 'heads'));
    for (const line of this.#journal.read()) {
      const head: PublishedHead = JSON.parse(line);
      if (head.at > (this.#heads.get(head.lotId)?.at ?? this.clock.now() - KEPT_MS)) this.#heads.set(head.lotId, head);
    }
    this.#rewrite();
    const stopKeeping = repeat(EVERY_MS, () => this.#keep());
    this.#stop = async () => {
      await stopKeeping();
      await this.#keep();
    };
    return [...this.#heads.values()];
  }

  note({ lotId, seq, head }: LotState): void {
    this.#heads.set(lotId, { lotId, seq, head, at: this.clock.now() });
    this.#moved.add(lotId);
  }

  /** Of lots that are no more; gone from the file when it is made anew. */
  forget(lotIds: readonly string[]): void {
    if (lotIds.length === 0) return;
    for (const lotId of lotIds) this.#heads.delete(lotId);
    this.#lines = Infinity;
  }

  of(lotId: string): PublishedHead | undefined {
    return this.#heads.get(lotId);
  }

  beforeApplicationShutdown() {
    return this.#stop();
  }

  async #keep(): Promise<void> {
    if (this.#moved.size === 0) return;
    const moved = [...this.#moved];
    this.#moved.clear();
    try {
      await this.#journal.append(moved.map((lotId) => JSON.stringify(this.#heads.get(lotId))));
    } catch (error) {
      for (const lotId of moved) this.#moved.add(lotId);
      throw error;
    }
    this.#lines += moved.length;
    if (this.#lines > LINES + this.#heads.size) this.#rewrite();
  }

  #rewrite(): void {
    this.#journal.replace([...this.#heads.values()].map((head) => JSON.stringify(head)));
    this.#lines = 0;
  }
}
