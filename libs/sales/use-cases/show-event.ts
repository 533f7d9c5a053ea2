import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { EventReader } from '../storage/event.reader.js';
import type { SaleEvent } from '../wire/event.js';
import { seesDrafts } from './find-events.js';
import { toSaleEvent } from './to-sale-event.js';

@Injectable()
export class ShowEvent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A draft isn't there for those who may not see it. */
  async run(id: string, actor: Actor | null = null): Promise<SaleEvent> {
    const reader = this.unitOfWork.read(EventReader);
    const event = await reader.byId(id);
    if (!event || (event.status === 'draft' && !seesDrafts(actor))) throw new DomainError('event.not_found');
    return toSaleEvent(event, (await reader.figures([id])).get(id));
  }
}
