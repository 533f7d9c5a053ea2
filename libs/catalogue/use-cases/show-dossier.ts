import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { EMPTY_DOSSIER } from '../domain/gate/dossier.js';
import { mayReadPapers } from '../domain/permissions.js';
import { DocumentReader } from '../storage/document.reader.js';
import { DossierReader } from '../storage/dossier.reader.js';
import { ProjectReader } from '../storage/project.reader.js';
import type { ProjectDossier } from '../wire/dossier.js';
import { toDocument } from './to-document.js';

/** What was looked up about a project's rights; names of people and companies are in it, so it is for staff and for the holder. */
@Injectable()
export class ShowDossier {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, projectId: string): Promise<ProjectDossier> {
    const found = await this.unitOfWork.read(ProjectReader).byId(projectId);
    if (!found) throw new DomainError('project.not_found');
    mayReadPapers(actor, found.project.holderOrganisationId);
    const row = (await this.unitOfWork.read(DossierReader).of([projectId])).get(projectId);
    const documents = await this.unitOfWork.read(DocumentReader).ofProject(projectId);
    return {
      projectId,
      revision: row?.revision ?? 0,
      changedAt: row?.changedAt.toISOString() ?? null,
      changedBy: row?.changedBy ?? null,
      // Written by the schema that reads it here.
      ...((row?.content ?? EMPTY_DOSSIER) as Pick<ProjectDossier, 'rights' | 'service' | 'pricing'>),
      documents: documents.map(toDocument),
    };
  }
}
