import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { SweepReminders } from '../use-cases/sweep-reminders.js';

const PAUSE_MS = 30_000;

/** The column says when a reminder is due; this looks. */
@Injectable()
export class ReminderSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  #stop = async (): Promise<void> => {};
  constructor(private readonly sweepReminders: SweepReminders) {}
  onApplicationBootstrap() {
    this.#stop = repeat(PAUSE_MS, async () => void (await this.sweepReminders.run()));
  }
  onApplicationShutdown() {
    return this.#stop();
  }
}
