import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Beats } from '@luochui/platform/beats/beats.js';
import { HoldLotsBehind } from '../use-cases/hold-lots-behind.js';
import { JudgeLot } from '../use-cases/judge-lot.js';
import { PauseForLostTime } from '../use-cases/pause-for-lost-time.js';
import { PublishedHeads } from '../use-cases/published-heads.js';

/**
 * A process that takes bids says so every second; the first time before it listens, and not before what was published is held against
 * the database: until somebody beats, nothing opens and nothing ends.
 */
@Injectable()
export class HeartBeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #stopNoting = (): void => {};
  constructor(
    private readonly judgeLot: JudgeLot,
    private readonly publishedHeads: PublishedHeads,
    private readonly holdLotsBehind: HoldLotsBehind,
    private readonly beats: Beats,
    private readonly pauseForLostTime: PauseForLostTime,
  ) {}

  async onApplicationBootstrap() {
    await this.holdLotsBehind.run();
    const noting = this.judgeLot.changes.subscribe(({ lot }) => this.publishedHeads.note(lot));
    this.#stopNoting = () => noting.unsubscribe();
    await this.beats.start(() => this.pauseForLostTime.run());
  }

  beforeApplicationShutdown() {
    this.#stopNoting();
  }
}
