import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { depositOf } from '../domain/lot-draft.js';
import { LotDraftReader, type StoredDraft } from '../storage/lot-draft.reader.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import type { LotTemplateBody } from '../wire/lot-draft.js';
import { lockDraft } from './lock-draft.js';
import { storedDraft } from './lot-drafts.js';

@Injectable()
export class ApplyLotTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sets on every lot of the event what the template names, and leaves the rest. */
  run(actor: Actor, eventId: string, template: LotTemplateBody, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockDraft(tx, eventId);
      const at = this.clock.now();
      for (const row of await tx.of(LotDraftReader).ofEvent(eventId))
        await tx.of(LotDraftRepository).save(row.id, applied(storedDraft(row), template), row.opensAt, at);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.template_applied', subject, detail: template, at });
    }, within);
  }
}

function applied(draft: StoredDraft, { depositPercent, ...named }: LotTemplateBody): StoredDraft {
  const next = { ...draft, ...named };
  if (depositPercent === undefined || next.startPrice === null) return next;
  return { ...next, deposit: depositOf(BigInt(next.startPrice), depositPercent).toString() };
}
