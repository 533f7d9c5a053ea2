import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { staggered } from '../domain/lot-draft.js';
import { LotDraftReader } from '../storage/lot-draft.reader.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import type { LotTimesBody } from '../wire/lot-draft.js';
import { lockDraft } from './lock-draft.js';
import { storedDraft } from './lot-drafts.js';

@Injectable()
export class SetLotTimes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Lots that open together would end together, and nobody can bid on all. */
  run(actor: Actor, eventId: string, times: LotTimesBody, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockDraft(tx, eventId);
      const at = this.clock.now();
      const rows = await tx.of(LotDraftReader).ofEvent(eventId);
      const openings = staggered(Date.parse(times.firstOpensAt), rows.length, times.everyMinutes);
      for (const [i, row] of rows.entries())
        await tx.of(LotDraftRepository).save(row.id, storedDraft(row), new Date(openings[i]!), at);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.times_set', subject, detail: times, at });
    }, within);
  }
}
