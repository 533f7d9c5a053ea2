import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { ImportOptions } from '../domain/import/options.js';
import { ImportReader } from '../storage/import.reader.js';
import { ImportRepository } from '../storage/import.repository.js';
import { refuseWrongConstants } from './wrong-constants.js';

/** The same file with other options: a guess was wrong, a cell is corrected, or a file was refused for how it was read. */
@Injectable()
export class ReadImportAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, options: ImportOptions): Promise<void> {
    refuseWrongConstants(options);
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.of(ImportReader).byId(id);
      if (!found) throw new DomainError('import.not_found');
      const progress = { phase: 'waiting', done: 0, total: 0 } as const;
      const changed = { options: { ...options, preview: true }, progress };
      if (!(await tx.of(ImportRepository).step(id, 'readAgain', changed, new Date(at))))
        throw new DomainError('import.wrong_status', { status: found.status });
      await tx.audit({ actor, action: 'import.options_changed', subject: { type: 'import', id }, at });
      await tx.publish({ type: 'import.requested', payload: { importId: id } });
    });
  }
}
