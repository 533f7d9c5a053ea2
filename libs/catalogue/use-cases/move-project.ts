import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { actsAs } from '../domain/permissions.js';
import { dayInShanghai } from '../domain/rights.js';
import { allows, TRANSITIONS, type TransitionName } from '../domain/transitions.js';
import type { ProjectEntity } from '../storage/project.entity.js';
import { ProjectReader } from '../storage/project.reader.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { Project } from '../wire/project.js';
import { toProject } from './to-project.js';

/** The steps that people take with one project. A release is ReleaseProjects'; what a sale does has use cases of its own. */
export type PersonalStep = Extract<TransitionName, 'submit' | 'return' | 'accept' | 'withdraw'>;

@Injectable()
export class MoveProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
  ) {}

  run(actor: Actor, id: string, step: PersonalStep, reason: string | null = null): Promise<Project> {
    const at = this.clock.now();
    const { to, by } = TRANSITIONS[step];
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const [found] = await projects.lock([id]);
      if (!found) throw new DomainError('project.not_found');
      const { status, holderOrganisationId } = found.project;
      const role = actsAs(actor, holderOrganisationId, by);
      if (!allows(step, status)) throw new DomainError('project.wrong_status', { status, step });
      await projects.move([id], to, new Date(at), reason);
      if (step === 'return' && holderOrganisationId !== null) await this.#tellHolder(found.project, { reason, at }, tx);
      if (role !== 'holder') {
        const detail = { from: status, to, reason };
        await tx.audit({ actor, action: `project.${to}`, subject: { type: 'project', id }, detail, at });
      }
      return toProject((await tx.of(ProjectReader).byId(id))!, dayInShanghai(at));
    });
  }

  /** Each return by itself: a project may come back more than once. */
  async #tellHolder(
    { id, title, holderOrganisationId }: ProjectEntity,
    { reason, at }: { reason: string | null; at: number },
    tx: Transaction,
  ): Promise<void> {
    const to = await this.findAccounts.ofOrganisation(holderOrganisationId!, ['holder']);
    const params = { title, reason: reason ?? '—' };
    await this.sendMessage.run({ kind: 'project.returned', about: `${id} ${at}`, params, to }, tx);
  }
}
