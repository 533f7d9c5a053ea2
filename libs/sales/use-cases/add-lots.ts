import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FindProjects, TakeProjectsForEvent } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import { lockDraft } from './lock-draft.js';
import { firstDraft } from './lot-drafts.js';

@Injectable()
export class AddLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly takeProjects: TakeProjectsForEvent,
    private readonly findProjects: FindProjects,
  ) {}

  /** Lots in the order of their projects; all of them or none. Answers their ids. */
  run(actor: Actor, eventId: string, projectIds: readonly string[], within?: Transaction): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      await lockDraft(tx, eventId);
      await this.takeProjects.run(projectIds, tx);
      const projects = await this.findProjects.byIds(projectIds);
      const lots = projects.map(({ id: projectId, title, askingPrice }) => {
        return { id: randomUUID(), projectId, title, draft: firstDraft(askingPrice) };
      });
      const at = this.clock.now();
      await tx.of(LotDraftRepository).add(eventId, lots, at);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.lots_added', subject, detail: { projectIds }, at });
      return lots.map(({ id }) => id);
    }, within);
  }
}
