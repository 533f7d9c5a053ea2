import { Injectable } from '@nestjs/common';
import { ListContracts } from '@luochui/deals';
import { ShowReport } from '@luochui/followup';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { ListLiveLots, ListRegistrations } from '@luochui/sales';
import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import { byDue } from '../domain/today.js';
import type { MyTask, MyToday } from '../wire/today.js';

const LIMIT = 200;

/** What an organisation has to do next, and where it stands in lots that run. */
@Injectable()
export class ShowMyToday {
  constructor(
    private readonly clock: Clock,
    private readonly listRegistrations: ListRegistrations,
    private readonly listContracts: ListContracts,
    private readonly showReport: ShowReport,
    private readonly liveLots: ListLiveLots,
  ) {}

  async run(actor: Actor): Promise<MyToday> {
    const [registrations, contracts, reports, live] = await Promise.all([
      this.listRegistrations.own(actor, { limit: LIMIT }),
      this.#contracts(actor),
      this.showReport.mine(actor),
      this.liveLots.own(actor),
    ]);
    const now = new Date(this.clock.now()).toISOString();
    const due: MyTask[] = [
      ...registrations.items.flatMap((registration) => taskOf(registration, now)),
      ...contracts,
      ...reports.items.map(({ id, title, dueOn, path }): MyTask => {
        const dueAt = new Date(`${dueOn}T23:59:59+08:00`).toISOString();
        return { kind: 'send-report', dueAt, subjectId: id, title, amount: null, path };
      }),
    ];
    return {
      at: now,
      due: byDue(due),
      live: live.map((lot) => ({ ...lot, endsAt: lot.endsAt.toISOString() })),
    };
  }

  /** Those that wait for the actor's own signature. */
  async #contracts(actor: Actor): Promise<MyTask[]> {
    const { organisationId } = actor;
    const query = { status: 'awaiting-signatures', organisationId, limit: LIMIT } as const;
    const { items } = await this.listContracts.run(actor, query);
    return items
      .filter(({ party, signedBy }) => party !== null && !signedBy.includes(party))
      .map(({ id, title }) => ({ kind: 'sign-contract', dueAt: null, subjectId: id, title, amount: null, path: null }));
  }
}

/** Once a lot has closed nothing of its registration is left to do. */
function taskOf({ status, lotStatus, lotId, lotTitle, ...facts }: OwnRegistration, now: string): MyTask[] {
  if (lotStatus === 'closed') return [];
  const task = { subjectId: lotId, title: lotTitle, amount: null, path: null };
  const isOpen = facts.opensAt !== null && facts.opensAt <= now;
  switch (status) {
    case 'submitted':
      return [{ kind: 'await-decision', dueAt: facts.closesAt, ...task }];
    case 'approved':
      return [{ kind: 'pay-deposit', dueAt: facts.opensAt, ...task, amount: facts.deposit }];
    case 'qualified':
      return isOpen ? [] : [{ kind: 'bid', dueAt: facts.opensAt, ...task }];
    case 'rejected':
    case 'voided':
    case 'withdrawn':
      return [];
  }
}
