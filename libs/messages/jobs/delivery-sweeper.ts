import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { SweepDeliveries } from '../use-cases/sweep-deliveries.js';

const PAUSE_MS = 5_000;

/** The column says when a delivery is tried again; this looks. */
@Injectable()
export class DeliverySweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  #stop = async (): Promise<void> => {};
  constructor(private readonly sweepDeliveries: SweepDeliveries) {}
  onApplicationBootstrap() {
    this.#stop = repeat(PAUSE_MS, async () => void (await this.sweepDeliveries.run()));
  }
  onApplicationShutdown() {
    return this.#stop();
  }
}
