import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { NotePulse, type Sockets } from '../use-cases/note-pulse.js';

const EVERY_MS = 2_000;

/** Each process, one that opens no port too, says how it is for the control room. */
@Injectable()
export class Pulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #count: () => Sockets | null = () => null;
  #stop = async (): Promise<void> => {};
  constructor(private readonly notePulse: NotePulse) {}

  /** How its sockets are counted, in a process that takes some. */
  counts(count: () => Sockets): void {
    this.#count = count;
  }

  onApplicationBootstrap() {
    this.#stop = repeat(EVERY_MS, () => this.notePulse.run(this.#count()));
  }
  async beforeApplicationShutdown() {
    await this.#stop();
    // A stop that the database doesn't see is told as silence.
    await this.notePulse.end().catch(() => {});
  }
}
