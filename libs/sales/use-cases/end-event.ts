import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { EventRepository } from '../storage/event.repository.js';

/**
 * Asked after each closing, from the queue: two lots that close at the same moment don't see each other inside their commits, so none of
 * the two could know that it was the last.
 */
@Injectable()
export class EndEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(lotId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const ended = await tx.of(EventRepository).endAfter(lotId, at);
      if (ended !== null)
        await tx.audit({ actor: null, action: 'event.ended', subject: { type: 'event', id: ended }, at });
    });
  }
}
