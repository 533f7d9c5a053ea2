import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { mayReadPapers } from '../domain/permissions.js';
import { DocumentReader } from '../storage/document.reader.js';
import { ProjectReader } from '../storage/project.reader.js';

@Injectable()
export class ShowDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, projectId: string, documentId: string): Promise<StoredFileContent> {
    const found = await this.unitOfWork.read(ProjectReader).byId(projectId);
    if (!found) throw new DomainError('project.not_found');
    mayReadPapers(actor, found.project.holderOrganisationId);
    const documents = await this.unitOfWork.read(DocumentReader).ofProject(projectId);
    const row = documents.find(({ id }) => id === documentId);
    const file = row && (await this.unitOfWork.read(StoredFileReader).get(row.fileId));
    if (!file) throw new DomainError('file.not_found');
    return file;
  }
}
