import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Nudges } from '@luochui/platform/nudges/nudges.js';
import type { Subscription } from 'rxjs';
import { JudgeLot } from '../use-cases/judge-lot.js';

export const LOTS = 'lots';
/** A hot lot commits some hundred times a second; others can't send more than twenty-five frames of it. */
const TOGETHER_MS = 5;

/** Tells the other processes, after the commit, which lots this one has moved: theirs show it at once then. */
@Injectable()
export class LotNudges implements OnApplicationBootstrap, OnApplicationShutdown {
  #moved: Record<string, number> = {};
  #timer: NodeJS.Timeout | undefined;
  #subscription: Subscription | undefined;
  constructor(
    private readonly judgeLot: JudgeLot,
    private readonly nudges: Nudges,
  ) {}

  onApplicationBootstrap() {
    this.#subscription = this.judgeLot.changes.subscribe(({ lot }) => {
      this.#moved[lot.lotId] = lot.seq;
      this.#timer ??= setTimeout(() => this.#send(), TOGETHER_MS);
    });
  }
  onApplicationShutdown() {
    this.#subscription?.unsubscribe();
    clearTimeout(this.#timer);
  }

  #send(): void {
    this.#timer = undefined;
    this.nudges.send(LOTS, this.#moved);
    this.#moved = {};
  }
}
