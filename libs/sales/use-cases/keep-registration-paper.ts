import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { acceptFile, type FileFault } from '@luochui/platform/files/accept-file.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { RegistrationPaperRepository } from '../storage/registration-paper.repository.js';
import type { RegistrationPaper } from '../wire/application.js';

/** Those of drafts: what was registered with doesn't count. */
const LOOSE_PAPERS = 60;

const REFUSED = {
  'wrong-type': 'file.wrong_type',
  damaged: 'file.damaged',
  infected: 'file.infected',
} as const satisfies Record<FileFault, string>;

/** A paper for a registration that is still being written. It belongs to the account until a registration names it. */
@Injectable()
export class KeepRegistrationPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws `file.wrong_type`, `file.damaged`, `file.infected`, `registration.too_many_papers`. */
  run({ accountId }: Actor, sent: { readonly bytes: Buffer; readonly name: string }): Promise<RegistrationPaper> {
    const accepted = acceptFile(sent.bytes, sent.name);
    if (typeof accepted === 'string') throw new DomainError(REFUSED[accepted], { name: sent.name.slice(-120) });
    const { bytes, type, name } = accepted;
    // Of a PDF nothing is taken out: what is in it is what was signed.
    const metadata = type === 'application/pdf' ? ('kept' as const) : ('removed' as const);
    return this.unitOfWork.run(async (tx) => {
      const papers = tx.of(RegistrationPaperRepository);
      if ((await papers.lockLoose(accountId)) >= LOOSE_PAPERS)
        throw new DomainError('registration.too_many_papers', { limit: LOOSE_PAPERS });
      const at = this.clock.now();
      const { id: fileId, sha256, size } = await tx.of(StoredFileRepository).put(bytes, type, name, at);
      const paper = { id: randomUUID(), name, type, size, sha256, metadata };
      await papers.add({ ...paper, accountId, fileId, addedAt: new Date(at) });
      return { ...paper, use: null, party: null };
    });
  }
}
