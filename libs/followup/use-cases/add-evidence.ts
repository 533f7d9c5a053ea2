import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { acceptFile, type AcceptedFile, type FileFault } from '@luochui/platform/files/accept-file.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { EVIDENCE_FILES } from '../domain/limits.js';
import { ReportReader } from '../storage/report.reader.js';
import { ReportRepository } from '../storage/report.repository.js';
import type { Evidence } from '../wire/report.js';
import { answerable } from './answerable.js';
import { ReportLinks } from './report-links.js';
import { toEvidence } from './to-report.js';

/** A photo or a document beside the figures. Pictures lose what they say about place, device and author before they are kept. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reportLinks: ReportLinks,
  ) {}

  async run(token: string, file: { readonly bytes: Buffer; readonly name: string }): Promise<Evidence> {
    const reportId = this.reportLinks.open(token);
    const { bytes, type, name } = accepted(acceptFile(file.bytes, file.name));
    return this.unitOfWork.run(async (tx) => {
      const reports = tx.of(ReportRepository);
      answerable(await reports.lock(reportId));
      if ((await tx.of(ReportReader).evidence(reportId)).length >= EVIDENCE_FILES)
        throw new DomainError('evidence.too_many', { limit: EVIDENCE_FILES });
      const at = this.clock.now();
      const { id: fileId, sha256, size } = await tx.of(StoredFileRepository).put(bytes, type, name, at);
      const evidence = {
        id: randomUUID(),
        reportId,
        fileId,
        name,
        type,
        size,
        sha256,
        metadata: type === 'application/pdf' ? ('kept' as const) : ('removed' as const),
        published: false,
        addedAt: new Date(at),
      };
      await reports.addEvidence(evidence);
      return toEvidence(evidence);
    });
  }
}

function accepted(file: AcceptedFile | FileFault): AcceptedFile {
  switch (file) {
    case 'wrong-type':
    case 'infected':
      throw new DomainError('evidence.wrong_type');
    case 'damaged':
      throw new DomainError('evidence.damaged');
    default:
      return file;
  }
}
