import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { sameRight, type Dossier } from '../domain/gate/dossier.js';
import { actsAs } from '../domain/permissions.js';
import { dayInShanghai, type Right } from '../domain/rights.js';
import { DocumentReader } from '../storage/document.reader.js';
import { DossierRepository } from '../storage/dossier.repository.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { PutDossierBody } from '../wire/dossier.js';
import { judgeProjects } from './judge-projects.js';
import { KeepGateAnswers } from './keep-gate-answers.js';

/**
 * The whole dossier in place of the one that was read: whoever saves on top of somebody else's change is refused. Also once it is public:
 * an annuity is paid, a licence ends, and bidders shall read it.
 */
@Injectable()
export class PutDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly keepGateAnswers: KeepGateAnswers,
  ) {}

  run(actor: Actor, projectId: string, { revision, ...content }: PutDossierBody): Promise<void> {
    actsAs(actor, null, ['listing-officer']);
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.of(ProjectRepository).lock([projectId]);
      if (!found) throw new DomainError('project.not_found');
      const { status } = found.project;
      if (status === 'withdrawn') throw new DomainError('project.wrong_status', { status, step: 'dossier' });
      const known = new Set((await tx.of(DocumentReader).ofProject(projectId)).map(({ id }) => id));
      refuseStrangers(content, { rights: found.rights, documents: known });
      const at = this.clock.now();
      const change = { projectId, revision, content, by: actor.accountId, at: new Date(at) };
      if (!(await tx.of(DossierRepository).put(change))) throw new DomainError('dossier.conflict');
      const asked = { today: dayInShanghai(at), stage: 'schedule' } as const;
      const judged = await judgeProjects((reader) => tx.of(reader), [found], asked);
      await this.keepGateAnswers.run(tx, { found: [found], judged, at }, asked);
      const detail = { revision: revision + 1, colour: judged.get(projectId)!.result.colour };
      await tx.audit({
        actor,
        action: 'project.dossier_changed',
        subject: { type: 'project', id: projectId },
        detail,
        at,
      });
    });
  }
}

/** Facts about a right that the project hasn't would hang in the air, and a paper of another project proves nothing. */
function refuseStrangers(
  { rights, service }: Dossier,
  own: { readonly rights: readonly Right[]; readonly documents: ReadonlySet<string> },
): void {
  const issues: { path: string; message: string }[] = [];
  const paper = (documentId: string | null, path: string) => {
    if (documentId !== null && !own.documents.has(documentId))
      issues.push({ path, message: 'no paper of this project' });
  };
  rights.forEach((right, i) => {
    const path = `rights.${i}`;
    if (!own.rights.some((each) => sameRight(each, right)))
      issues.push({ path: `${path}.number`, message: 'no right of this project' });
    if (rights.some((other, before) => before < i && sameRight(other, right)))
      issues.push({ path: `${path}.number`, message: 'the same right twice' });
    for (const [list, kind] of [
      [right.owners, 'owners'],
      [right.pledges, 'pledges'],
    ] as const)
      list?.forEach(({ documentId }, at) => paper(documentId, `${path}.${kind}.${at}.documentId`));
  });
  paper(service?.employerDocumentId ?? null, 'service.employerDocumentId');
  service?.inventors.forEach(({ documentId }, i) => paper(documentId, `service.inventors.${i}.documentId`));
  if (issues.length > 0) throw new DomainError('request.invalid', { issues });
}
