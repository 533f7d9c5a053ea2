import { Injectable } from '@nestjs/common';
import { CheckRights } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { earliestOpening } from '../domain/event.js';
import { EventRepository } from '../storage/event.repository.js';
import { LotDraftReader } from '../storage/lot-draft.reader.js';
import { announcementOf } from './announce-event.js';
import { AnnounceLot } from './announce-lot.js';
import { lacksOfRow } from './lot-drafts.js';
import { refuseByRights } from './refuse-by-rights.js';
import { SealReserve } from './seal-reserve.js';

/** One lot by itself that is left in preparation in an event that runs. A draft event announces its lots together. */
@Injectable()
export class AnnounceDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sealReserve: SealReserve,
    private readonly announceLot: AnnounceLot,
    private readonly checkRights: CheckRights,
  ) {}

  run(actor: Actor, lotId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const drafts = tx.of(LotDraftReader);
      const event = await tx.of(EventRepository).lockOfLot(lotId);
      const row = event && (await drafts.byId(lotId));
      if (!row) throw new DomainError('lot.not_found');
      if (row.status !== 'draft') throw new DomainError('lot.already_announced');
      if (event.status !== 'announced') throw new DomainError('lot.event_not_announced');
      const at = this.clock.now();
      const secretReserve = this.sealReserve.open(lotId, row.sealedReserve);
      const lacks = lacksOfRow(row, { now: at, earliest: earliestOpening(event.form, at), secretReserve });
      if (lacks.length > 0) {
        const lots = [{ id: lotId, number: row.number, lacks }];
        throw new DomainError('event.incomplete', { count: lacks.length, lacks: [], lots });
      }
      await refuseByRights(this.checkRights, [row], tx);
      await this.announceLot.run(lotId, announcementOf(event, { row, secretReserve }), tx);
      await tx.audit({ actor, action: 'lot.announced', subject: { type: 'lot', id: lotId }, detail: { reason }, at });
    });
  }
}
