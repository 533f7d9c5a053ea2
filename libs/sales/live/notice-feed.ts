import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeat } from '@luochui/platform/schedule/repeat.js';
import { ListNotices } from '../use-cases/list-notices.js';
import type { Notice } from '../wire/notice.js';

const EVERY_MS = 500;

type Send = (notice: Notice, lotIds: readonly string[]) => void;

/**
 * Notices of every process, each sent once by this one. They are few and told by a short look back, not by a number above the last: of two that
 * are written at once the later may be seen first.
 */
@Injectable()
export class NoticeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Null before the first look: what was told before this process came is read with the page. */
  #told: ReadonlySet<string> | null = null;
  #send: Send = () => {};
  #stop = async (): Promise<void> => {};
  constructor(private readonly listNotices: ListNotices) {}

  sendTo(send: Send): void {
    this.#send = send;
  }

  onApplicationBootstrap() {
    this.#stop = repeat(EVERY_MS, () => this.#look());
  }
  onApplicationShutdown() {
    return this.#stop();
  }

  async #look(): Promise<void> {
    const lately = await this.listNotices.lately();
    const before = this.#told;
    this.#told = new Set(lately.map(({ notice }) => notice.id));
    if (before === null) return;
    for (const { notice, lotIds } of lately) if (!before.has(notice.id)) this.#send(notice, lotIds);
  }
}
