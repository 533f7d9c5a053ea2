import { Injectable } from '@nestjs/common';
import { CheckRights } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { earliestOpening, lacksOfEvent } from '../domain/event.js';
import { AnnouncementDocumentReader } from '../storage/announcement-document.reader.js';
import { LotDraftReader } from '../storage/lot-draft.reader.js';
import type { EventPreparation } from '../wire/lot-draft.js';
import { lacksOfRow, toLotDraft } from './lot-drafts.js';
import { SealReserve } from './seal-reserve.js';
import { ShowEvent } from './show-event.js';

/** What an officer sees of an event: every lot with what it lacks. */
@Injectable()
export class PrepareEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly showEvent: ShowEvent,
    private readonly sealReserve: SealReserve,
    private readonly checkRights: CheckRights,
  ) {}

  async run(actor: Actor, eventId: string): Promise<EventPreparation> {
    const event = await this.showEvent.run(eventId, actor);
    const rows = await this.unitOfWork.read(LotDraftReader).ofEvent(eventId);
    const now = this.clock.now();
    const earliest = earliestOpening(event.form, now);
    const drafts = rows.filter(({ status }) => status === 'draft').map(({ projectId }) => projectId);
    const stops = await this.checkRights.look(drafts, 'announcement');
    const lots = rows.map((row) => {
      if (row.status !== 'draft') return toLotDraft(row, []);
      const secretReserve = this.sealReserve.open(row.id, row.sealedReserve);
      const rights = stops.has(row.projectId) ? (['rights'] as const) : [];
      return toLotDraft(row, [...lacksOfRow(row, { now, earliest, secretReserve }), ...rights]);
    });
    const lacks = event.status === 'draft' ? lacksOfEvent(event, lots.length) : [];
    const announcement = (await this.unitOfWork.read(AnnouncementDocumentReader).of(eventId))?.sha256 ?? null;
    return { event, lacks, earliestOpening: new Date(earliest).toISOString(), lots, announcement };
  }
}
