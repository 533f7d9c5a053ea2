import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { LotDraftReader } from '../storage/lot-draft.reader.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import { lockDraft } from './lock-draft.js';

/** The run order, moved by hand. Times belong to the places: who moves up opens when the one before him would have. */
@Injectable()
export class OrderLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `lotIds`: all of the event in their new order. Throws `event.lots_changed` where they are not all of it. */
  run(actor: Actor, eventId: string, lotIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockDraft(tx, eventId);
      const rows = await tx.of(LotDraftReader).ofEvent(eventId);
      const isWhole = rows.length === lotIds.length && rows.every(({ id }) => lotIds.includes(id));
      if (!isWhole) throw new DomainError('event.lots_changed');
      const at = this.clock.now();
      const places = lotIds.map((id, i) => ({ id, opensAt: rows[i]!.opensAt }));
      await tx.of(LotDraftRepository).reorder(eventId, places, at);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.lots_ordered', subject, detail: { lotIds }, at });
    });
  }
}
