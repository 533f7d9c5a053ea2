import { Injectable } from '@nestjs/common';
import { DeleteRehearsalAccounts } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { RehearsalRepository } from '../storage/rehearsal.repository.js';

/** At any time, and as a whole: its lots are gone, its tokens hold no more. */
@Injectable()
export class DeleteRehearsal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly deleteAccounts: DeleteRehearsalAccounts,
  ) {}

  run(actor: Actor, eventId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.of(RehearsalRepository).remove(eventId))) throw new DomainError('event.not_found');
      await this.deleteAccounts.run(eventId, tx);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'rehearsal.deleted', subject, at: this.clock.now() });
    });
  }
}
