import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { EventRepository } from '../storage/event.repository.js';
import type { EventBody } from '../wire/event.js';

@Injectable()
export class CreateEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the event's id. `isExample` marks it on every page. */
  async run(actor: Actor, body: EventBody & { readonly isExample?: boolean }, within?: Transaction): Promise<string> {
    const at = this.clock.now();
    const id = randomUUID();
    await this.unitOfWork.run(async (tx) => {
      await tx.of(EventRepository).add({
        id,
        title: body.title,
        form: body.form,
        house: body.house ?? null,
        auctioneer: body.auctioneer ?? null,
        place: body.place ?? null,
        notice: body.notice ?? null,
        particulars: body.particulars ?? null,
        status: 'draft',
        opensAt: null,
        announcedAt: null,
        endedAt: null,
        rehearsal: false,
        isExample: body.isExample ?? false,
        createdBy: actor.accountId,
        createdAt: new Date(at),
      });
      await tx.audit({
        actor,
        action: 'event.created',
        subject: { type: 'event', id },
        detail: { title: body.title },
        at,
      });
    }, within);
    return id;
  }
}
