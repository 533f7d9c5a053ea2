import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { INSTANCE } from '@luochui/platform/process/instance.js';
import { PulseRepository } from '../storage/pulse.repository.js';

/** So long one that died without a word is still told as silent. */
const REMEMBERED_MS = 60_000;

export interface Sockets {
  readonly connections: number;
  readonly watched: Readonly<Record<string, number>>;
}

/** What this process says of itself to those who watch over a sale. */
@Injectable()
export class NotePulse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `sockets`: null of a process that takes none. */
  async run(sockets: Sockets | null): Promise<void> {
    const now = this.clock.now();
    const { offsetMs, uncertaintyMs, drifted } = this.clock.state();
    await this.unitOfWork.run(async (tx) => {
      const pulses = tx.of(PulseRepository);
      await pulses.write({
        instance: INSTANCE,
        at: new Date(now),
        connections: sockets?.connections ?? null,
        watched: sockets?.watched ?? {},
        clockOffsetMs: offsetMs,
        clockUncertaintyMs: uncertaintyMs,
        clockDrifted: drifted,
      });
      await pulses.forgetBefore(new Date(now - REMEMBERED_MS));
    });
  }

  /** It stops in good order. */
  async end(): Promise<void> {
    await this.unitOfWork.run((tx) => tx.of(PulseRepository).forget(INSTANCE));
  }
}
