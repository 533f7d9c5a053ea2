import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { RegistrationPaperReader } from '../storage/registration-paper.reader.js';

/** To whoever sent it and his organisation, and to those who decide on the registration that names it. To all others it isn't there. */
@Injectable()
export class ShowRegistrationPaper {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, id: string): Promise<StoredFileContent> {
    const paper = await this.unitOfWork.read(RegistrationPaperReader).byId(id);
    const isOwn = paper?.accountId === actor.accountId || paper?.organisationId === actor.organisationId;
    const isStaffs = paper?.organisationId != null && hasRole(actor, 'auction-officer', 'auditor');
    if (!paper || !(isOwn || isStaffs)) throw new DomainError('file.not_found');
    const file = await this.unitOfWork.read(StoredFileReader).get(paper.fileId);
    if (!file) throw new DomainError('file.not_found');
    return file;
  }
}
