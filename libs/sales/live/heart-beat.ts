import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Beats } from '@luochui/platform/beats/beats.js';
import { PauseForLostTime } from '../use-cases/pause-for-lost-time.js';

/** A process that takes bids says so every second; the first time before it listens. */
@Injectable()
export class HeartBeat implements OnApplicationBootstrap {
  constructor(
    private readonly beats: Beats,
    private readonly pauseForLostTime: PauseForLostTime,
  ) {}

  onApplicationBootstrap() {
    return this.beats.start(() => this.pauseForLostTime.run());
  }
}
