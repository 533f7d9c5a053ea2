import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';

const DRAIN_MS = 10_000;

/**
 * A stop in order: what has been taken is answered, nothing more is taken, then connections close. Requests and socket events pass
 * through here; without it a bid in flight at the stop would find its database gone.
 */
@Injectable()
export class InFlight implements BeforeApplicationShutdown {
  #count = 0;
  #stopping = false;

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Throws `service.not_ready` once the stop has begun. The returned function says that the work is done. */
  take(): () => void {
    if (this.#stopping) throw new DomainError('service.not_ready');
    this.#count++;
    let done = false;
    return () => {
      if (!done) this.#count--;
      done = true;
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const done = this.take();
    try {
      return await work();
    } finally {
      done();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    for (let waited = 0; waited < DRAIN_MS && this.#count > 0; waited += 10) await pause(10);
  }
}
