import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { FindEvents, ListRegistrations } from '@luochui/sales';
import { ListDeposits } from '@luochui/treasury';
import { earliest } from '../domain/today.js';
import type { DeskTask } from '../wire/today.js';

/** A page is enough to know what is most urgent: the lists come by their deadline. */
const LIMIT = 200;

/** The auction officer's and the finance officer's. */
@Injectable()
export class SaleTasks {
  constructor(
    private readonly findEvents: FindEvents,
    private readonly listRegistrations: ListRegistrations,
    private readonly listDeposits: ListDeposits,
  ) {}

  async run(actor: Actor): Promise<readonly DeskTask[]> {
    return [
      ...(hasRole(actor, 'auction-officer') ? [...(await this.#registrations()), ...(await this.#drafts(actor))] : []),
      ...(hasRole(actor, 'finance-officer') ? await this.#deposits() : []),
    ];
  }

  async #registrations(): Promise<DeskTask[]> {
    const { items } = await this.listRegistrations.forStaff({ status: 'submitted', limit: LIMIT });
    return [...new Set(items.map(({ eventId }) => eventId))].map((subjectId) => {
      const waiting = items.filter(({ eventId }) => eventId === subjectId);
      const dueAt = earliest(waiting.map(({ closesAt }) => closesAt));
      return { kind: 'decide-registrations', count: waiting.length, dueAt, subjectId, title: waiting[0]!.eventTitle };
    });
  }

  async #drafts(actor: Actor): Promise<DeskTask[]> {
    const { items } = await this.findEvents.run(actor, { status: 'draft', limit: LIMIT });
    return items.map(({ id: subjectId, title }) => ({
      kind: 'announce-event',
      count: 1,
      dueAt: null,
      subjectId,
      title,
    }));
  }

  async #deposits(): Promise<DeskTask[]> {
    const { items } = await this.listDeposits.all({ status: 'expected', limit: LIMIT });
    if (items.length === 0) return [];
    const dueAt = earliest(items.map(({ payableUntil }) => payableUntil));
    return [{ kind: 'confirm-deposits', count: items.length, dueAt, subjectId: null, title: null }];
  }
}
