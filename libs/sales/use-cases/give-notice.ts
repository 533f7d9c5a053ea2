import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { EventReader } from '../storage/event.reader.js';
import { NoticeRepository } from '../storage/notice.repository.js';
import type { Notice } from '../wire/notice.js';

/** Tells everybody who follows an event something, in the name of the centre, or of the auctioneer where he says it himself. */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, eventId: string, text: string): Promise<Notice> {
    return this.unitOfWork.run(async (tx) => {
      const event = await tx.of(EventReader).byId(eventId);
      if (!event) throw new DomainError('event.not_found');
      if (event.status === 'draft') throw new DomainError('event.not_announced');
      const at = this.clock.now();
      const from = hasRole(actor, 'auction-officer') ? 'centre' : 'auctioneer';
      const notice: Notice = { id: randomUUID(), eventId, from, text, at: new Date(at).toISOString() };
      await tx.of(NoticeRepository).add(notice, actor.accountId);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.notice_given', subject, detail: { text, from }, at });
      return notice;
    });
  }
}
