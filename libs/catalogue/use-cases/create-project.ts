import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { actsAs } from '../domain/permissions.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectReader } from '../storage/project.reader.js';
import { ProjectRepository, type NewProject } from '../storage/project.repository.js';
import type { CreateProjectBody, Project } from '../wire/project.js';
import { toProject } from './to-project.js';

/** A draft: of the holder's own organisation, or one that a listing officer writes down for somebody. */
@Injectable()
export class CreateProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  async run(actor: Actor, { rights, ...body }: CreateProjectBody, within?: Transaction): Promise<Project> {
    const at = this.clock.now();
    const { role, ...holder } = await this.#holder(actor, body);
    const project: NewProject = {
      ...body,
      ...holder,
      id: randomUUID(),
      status: 'draft',
      reason: null,
      externalId: null,
      mappingName: null,
      importId: null,
      createdBy: actor.accountId,
      createdAt: new Date(at),
      updatedAt: new Date(at),
      editedAt: new Date(at),
      withdrawnAt: null,
      releasedAt: null,
    };
    return this.unitOfWork.run(async (tx) => {
      await tx.of(ProjectRepository).insert(project, rights);
      const subject = { type: 'project', id: project.id };
      if (role !== 'holder') await tx.audit({ actor, action: 'project.created', subject, at });
      return toProject((await tx.of(ProjectReader).byId(project.id))!, dayInShanghai(at));
    }, within);
  }

  async #holder(actor: Actor, body: Pick<CreateProjectBody, 'holder' | 'holderOrganisationId'>) {
    const staff = actor.roles.includes('listing-officer');
    const holderOrganisationId = body.holderOrganisationId ?? (staff ? null : actor.organisationId);
    const role = actsAs(actor, holderOrganisationId);
    const organisation =
      holderOrganisationId === null
        ? undefined
        : (await this.findOrganisations.byIds([holderOrganisationId])).get(holderOrganisationId);
    if (holderOrganisationId !== null && !organisation) throw invalid('holderOrganisationId', 'no such organisation');
    const holder = body.holder ?? organisation?.name;
    if (holder === undefined) throw invalid('holder', 'whose project is it?');
    return { role, holder, holderOrganisationId };
  }
}

const invalid = (path: string, message: string) => new DomainError('request.invalid', { issues: [{ path, message }] });
