import { Injectable } from '@nestjs/common';
import { CheckRights } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { earliestOpening } from '../domain/event.js';
import { EventRepository } from '../storage/event.repository.js';
import { LotDraftReader } from '../storage/lot-draft.reader.js';
import { AnnounceLot } from './announce-lot.js';
import { announcementOf } from './announce-event.js';
import { lacksOfRow } from './lot-drafts.js';
import { refuseByRights } from './refuse-by-rights.js';
import { SealReserve } from './seal-reserve.js';

export interface NextLots {
  readonly count: number;
  /** Unix milliseconds. */
  readonly opensAt: number;
}

/** The next few lots of an event by themselves, to open at this time; the others stay in preparation. */
@Injectable()
export class AnnounceNextLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sealReserve: SealReserve,
    private readonly announceLot: AnnounceLot,
    private readonly checkRights: CheckRights,
  ) {}

  /** All of them or none. Answers their ids; none when no draft is left. */
  run(actor: Actor, eventId: string, { count, opensAt }: NextLots): Promise<readonly string[]> {
    return this.unitOfWork.run(async (tx) => {
      const event = await tx.of(EventRepository).lock(eventId);
      if (!event) throw new DomainError('event.not_found');
      const at = this.clock.now();
      const rows = (await tx.of(LotDraftReader).ofEvent(eventId))
        .filter(({ status }) => status === 'draft')
        .slice(0, count)
        .map((row) => ({ ...row, opensAt: new Date(opensAt) }));
      await refuseByRights(this.checkRights, rows, tx);
      for (const row of rows) {
        const secretReserve = this.sealReserve.open(row.id, row.sealedReserve);
        const lacks = lacksOfRow(row, { now: at, earliest: earliestOpening(event.form, at), secretReserve });
        if (lacks.length > 0)
          throw new DomainError('event.incomplete', {
            count: lacks.length,
            lacks: [],
            lots: [{ id: row.id, number: row.number, lacks }],
          });
        await this.announceLot.run(row.id, announcementOf(event, { row, secretReserve }), tx);
      }
      const lots = rows.map(({ id }) => id);
      if (lots.length > 0 && event.status === 'draft') await tx.of(EventRepository).announce(eventId, at, opensAt);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.lots_announced', subject, detail: { lots }, at });
      return lots;
    });
  }
}
