import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { ImportReader } from '../storage/import.reader.js';
import { ImportRepository } from '../storage/import.repository.js';

/** One that is writing finds it cancelled before its commit, so that nothing of it stays. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.of(ImportReader).byId(id);
      if (!found) throw new DomainError('import.not_found');
      if (!(await tx.of(ImportRepository).step(id, 'cancel', {}, new Date(at))))
        throw new DomainError('import.wrong_status', { status: found.status });
      await tx.audit({ actor, action: 'import.cancelled', subject: { type: 'import', id }, at });
    });
  }
}
