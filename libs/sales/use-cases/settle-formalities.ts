import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { RegistrationReader } from '../storage/registration.reader.js';
import { RegistrationRepository } from '../storage/registration.repository.js';
import type { FormalitiesBody } from '../wire/application.js';

/**
 * Technology that goes abroad takes a licence or a registration (技术进出口管理条例), a patent of a domestic holder too (专利法 10).
 * Amber until an officer has seen the paper that settles it.
 */
@Injectable()
export class SettleFormalities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, { document }: FormalitiesBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const settled = await tx.of(RegistrationRepository).settleFormalities(id, { document, at, by: actor.accountId });
      const [row] = await tx.of(RegistrationReader).rows({ id, limit: 1 });
      if (!row) throw new DomainError('registration.not_found');
      if (!settled) throw new DomainError('registration.no_formalities', { status: row.formalities ?? 'none' });
      const subject = { type: 'registration', id };
      await tx.audit({ actor, action: 'registration.formalities_settled', subject, detail: { document }, at });
    });
  }
}
