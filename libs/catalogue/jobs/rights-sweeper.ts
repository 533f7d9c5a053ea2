import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { RecheckRights } from '../use-cases/recheck-rights.js';

/** A day's work is found within the minute in which it begins; an idle look is one query by an index. */
const PAUSE_MS = 60_000;

@Injectable()
export class RightsSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  #stop = async (): Promise<void> => {};
  #stopping = false;
  constructor(private readonly recheckRights: RecheckRights) {}
  onApplicationBootstrap() {
    this.#stop = repeat(PAUSE_MS, async () => {
      while (!this.#stopping && (await this.recheckRights.run()) > 0);
    });
  }
  onApplicationShutdown() {
    this.#stopping = true;
    return this.#stop();
  }
}
