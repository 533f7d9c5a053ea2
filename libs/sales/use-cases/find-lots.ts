import { Injectable } from '@nestjs/common';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { LotReader } from '../storage/lot.reader.js';
import type { Lot, LotSnapshot } from '../wire/lot.js';
import type { LotsQuery } from '../wire/lots.js';
import { ShowEvent } from './show-event.js';
import { ShowLot } from './show-lot.js';

/** Announced lots, of an event or by what they are; a rehearsal's only by its event. */
@Injectable()
export class FindLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showLot: ShowLot,
    private readonly showEvent: ShowEvent,
  ) {}

  /** In their order. An event has no more lots than fit on one page. */
  async ofEvent(actor: Actor | null, eventId: string): Promise<Page<Lot>> {
    await this.showEvent.run(eventId, actor);
    const lots = await this.showLot.ofEvent(eventId);
    return { items: lots.map(withId), nextCursor: null, total: lots.length };
  }

  async run({ projectId, status, cursor, limit }: LotsQuery): Promise<Page<Lot>> {
    const after = positionOf(cursor);
    const found = await this.unitOfWork.read(LotReader).find({ projectId, status, after, limit: limit + 1 });
    const lots = await this.showLot.all(found.slice(0, limit));
    const last = lots.at(-1);
    return {
      items: lots.map(withId),
      nextCursor: found.length > limit && last ? cursorAt(last.opensAt, last.lotId) : null,
    };
  }
}

const withId = (lot: LotSnapshot): Lot => ({ id: lot.lotId, ...lot });
