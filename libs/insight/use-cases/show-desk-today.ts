import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { OutboxReader } from '@luochui/platform/outbox/outbox.reader.js';
import { ListLiveLots } from '@luochui/sales';
import { byDue } from '../domain/today.js';
import type { DeskFailure, DeskToday } from '../wire/today.js';
import { DeskTasks } from './desk-tasks.js';

/** No relay has come for so long: whatever should follow from what people do is late. */
const STUCK_MS = 60_000;

/** What staff have to do in their roles, what runs, and what failed. */
@Injectable()
export class ShowDeskToday {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly liveLots: ListLiveLots,
    private readonly tasks: DeskTasks,
  ) {}

  async run(actor: Actor): Promise<DeskToday> {
    const now = this.clock.now();
    const [listing, sale, deals, live, stuck] = await Promise.all([
      this.tasks.listing.run(actor),
      this.tasks.sale.run(actor),
      this.tasks.deals.run(actor, now),
      this.liveLots.all(),
      this.#stuck(now),
    ]);
    return {
      at: new Date(now).toISOString(),
      tasks: byDue([...listing.tasks, ...sale, ...deals]),
      live: live.map((lot) => ({ ...lot, endsAt: lot.endsAt.toISOString() })),
      failures: [...stuck, ...listing.failures],
    };
  }

  async #stuck(now: number): Promise<DeskFailure[]> {
    const { count, forMs } = await this.unitOfWork.read(OutboxReader).waiting();
    if (forMs < STUCK_MS) return [];
    return [{ kind: 'outbox-stuck', count, at: new Date(now - forMs).toISOString(), subjectId: null, title: null }];
  }
}
