import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { RemindBidders } from '../use-cases/remind-bidders.js';

const PAUSE_MS = 10_000;

@Injectable()
export class BidderReminder implements OnApplicationBootstrap, OnApplicationShutdown {
  #stop = async (): Promise<void> => {};
  constructor(private readonly remindBidders: RemindBidders) {}
  onApplicationBootstrap() {
    this.#stop = repeat(PAUSE_MS, async () => void (await this.remindBidders.run()));
  }
  onApplicationShutdown() {
    return this.#stop();
  }
}
