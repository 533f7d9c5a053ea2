import { Injectable } from '@nestjs/common';
import { ReturnProjectsFromEvent } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import { lockDraftLot } from './change-lot-draft.js';

@Injectable()
export class RemoveLotDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly returnProjects: ReturnProjectsFromEvent,
  ) {}

  /** Its project is free for another event in the same commit. */
  run(actor: Actor, lotId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { eventId, number, projectId, title } = await lockDraftLot(tx, lotId);
      await tx.of(LotDraftRepository).remove(lotId, eventId, number);
      await this.returnProjects.run([projectId], tx);
      const subject = { type: 'event', id: eventId };
      const detail = { lotId, projectId, title };
      await tx.audit({ actor, action: 'event.lot_removed', subject, detail, at: this.clock.now() });
    });
  }
}
