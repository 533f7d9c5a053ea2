import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import type { ImportOptions } from '../domain/import/options.js';
import { ImportRepository } from '../storage/import.repository.js';
import { refuseWrongConstants } from './wrong-constants.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Keeps the file and asks for the job. Whatever is wrong with the file is told by the import itself. */
@Injectable()
export class RequestImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, file: UploadedFile, options: ImportOptions): Promise<{ importId: string }> {
    refuseWrongConstants(options);
    const at = this.clock.now();
    const id = randomUUID();
    return this.unitOfWork.run(async (tx) => {
      const stored = await tx.of(StoredFileRepository).put(file.bytes, 'application/octet-stream', file.name, at);
      await tx.of(ImportRepository).insert({
        id,
        fileId: stored.id,
        fileName: file.name,
        fileSize: file.bytes.length,
        createdBy: actor.accountId,
        createdAt: new Date(at),
        changedAt: new Date(at),
        status: 'queued',
        options,
        progress: { phase: 'waiting', done: 0, total: 0 },
        refusal: null,
        shape: null,
        counts: null,
        changes: [],
        fits: [],
        errors: [],
        warnings: [],
        questions: [],
      });
      const detail = { file: file.name, sha256: stored.sha256 };
      await tx.audit({ actor, action: 'import.requested', subject: { type: 'import', id }, detail, at });
      await tx.publish({ type: 'import.requested', payload: { importId: id } });
      return { importId: id };
    });
  }
}
