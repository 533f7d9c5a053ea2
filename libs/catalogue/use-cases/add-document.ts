import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { actsAs } from '../domain/permissions.js';
import { DocumentReader } from '../storage/document.reader.js';
import { DocumentRepository } from '../storage/document.repository.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { ProjectDocument } from '../wire/document.js';
import { toPaper, type GivenFile } from './to-paper.js';
import { toDocument } from './to-document.js';

/** Most papers of one project: room for fifty rights with two papers each. */
export const MOST_DOCUMENTS = 100;

@Injectable()
export class AddDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, projectId: string, given: GivenFile | undefined): Promise<ProjectDocument> {
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.of(ProjectRepository).lock([projectId]);
      if (!found) throw new DomainError('project.not_found');
      actsAs(actor, found.project.holderOrganisationId);
      return this.#add(tx, actor, { projectId, paper: toPaper(given) });
    });
  }

  async #add(
    tx: Transaction,
    actor: Actor,
    { projectId, paper }: { projectId: string; paper: ReturnType<typeof toPaper> },
  ): Promise<ProjectDocument> {
    const known = await tx.of(DocumentReader).ofProject(projectId);
    if (known.length >= MOST_DOCUMENTS) throw new DomainError('file.too_many', { limit: MOST_DOCUMENTS });
    const at = this.clock.now();
    const { bytes, type, name, removed } = paper;
    const { id: fileId, sha256, size } = await tx.of(StoredFileRepository).put(bytes, type, name, at);
    const row = {
      id: randomUUID(),
      projectId,
      fileId,
      name,
      type,
      size,
      sha256,
      removed: [...removed],
      addedAt: new Date(at),
    };
    await tx.of(DocumentRepository).add(row, actor.accountId);
    const subject = { type: 'project', id: projectId };
    await tx.audit({ actor, action: 'project.document_added', subject, detail: { name, sha256, removed }, at });
    return toDocument(row);
  }
}
