import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { EventRepository } from '../storage/event.repository.js';
import type { EventBody } from '../wire/event.js';
import { lockDraft } from './lock-draft.js';

@Injectable()
export class ChangeEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, { title, form, ...rest }: EventBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockDraft(tx, id);
      const { house = null, auctioneer = null, place = null, notice = null, particulars = null } = rest;
      const change = { title, form, house, auctioneer, place, notice, particulars };
      await tx.of(EventRepository).change(id, change);
      const subject = { type: 'event', id };
      await tx.audit({ actor, action: 'event.changed', subject, detail: change, at: this.clock.now() });
    });
  }
}
