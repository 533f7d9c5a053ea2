import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { actsAs, type ActsAs } from '../domain/permissions.js';
import type { ProjectStatus } from '../domain/project.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectReader } from '../storage/project.reader.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { EditProjectBody, Project } from '../wire/project.js';
import { toProject } from './to-project.js';

/** Once it is with the centre the holder waits; once it is released nobody changes what bidders have read. */
const EDITABLE: Record<ActsAs, readonly ProjectStatus[]> = {
  holder: ['draft', 'returned'],
  'listing-officer': ['draft', 'submitted', 'returned', 'accepted'],
};

@Injectable()
export class EditProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, { rights, ...values }: EditProjectBody): Promise<Project> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const [found] = await projects.lock([id]);
      if (!found) throw new DomainError('project.not_found');
      const { status, holderOrganisationId } = found.project;
      const role = actsAs(actor, holderOrganisationId);
      if (!EDITABLE[role].includes(status)) throw new DomainError('project.wrong_status', { status, step: 'edit' });
      await projects.change(id, { ...values, updatedAt: new Date(at), editedAt: new Date(at) });
      if (rights) await projects.putRights(id, rights);
      if (role !== 'holder') {
        const fields = [...Object.keys(values), ...(rights ? ['rights'] : [])];
        const subject = { type: 'project', id };
        await tx.audit({ actor, action: 'project.edited', subject, detail: { fields }, at });
      }
      return toProject((await tx.of(ProjectReader).byId(id))!, dayInShanghai(at));
    });
  }
}
