import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { SweepLots } from '../use-cases/sweep-lots.js';

@Injectable()
export class LotSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  #stop = async (): Promise<void> => {};
  constructor(
    private readonly sweepLots: SweepLots,
    private readonly config: Config,
  ) {}
  onApplicationBootstrap() {
    if (this.config.closingSweeper) this.#stop = repeat(1_000, () => this.sweepLots.run());
  }
  onApplicationShutdown() {
    return this.#stop();
  }
}
