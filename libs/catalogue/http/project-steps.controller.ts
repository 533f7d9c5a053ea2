import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { ReadersLanguage } from '@luochui/platform/http/readers-language.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { MoveProject } from '../use-cases/move-project.js';
import { ReleaseProjects } from '../use-cases/release-projects.js';
import { ShowProject } from '../use-cases/show-project.js';
import { Project, ReasonBody, ReleaseProjectsAnswer, ReleaseProjectsBody } from '../wire/project.js';

const Id = { schema: z.uuid() };
const Reason = { schema: ReasonBody };

/** From state to state; domain/transitions.ts says who may take which step. */
@ApiController('projects')
export class ProjectStepsController {
  constructor(
    private readonly moveProject: MoveProject,
    private readonly releaseProjects: ReleaseProjects,
    private readonly showProject: ShowProject,
  ) {}

  @Post('release')
  @Answers(200, ReleaseProjectsAnswer)
  @HttpCode(200)
  @Allow('listing-officer')
  releaseMany(
    @CurrentActor() actor: Actor,
    @Body({ schema: ReleaseProjectsBody }) { ids }: z.infer<typeof ReleaseProjectsBody>,
    @ReadersLanguage() language: Language,
  ): Promise<ReleaseProjectsAnswer> {
    return this.releaseProjects.run(actor, ids, language);
  }

  @Post(':id/release')
  @Answers(200, Project)
  @HttpCode(200)
  @Allow('listing-officer')
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @ReadersLanguage() language: Language,
  ): Promise<Project> {
    const { refused } = await this.releaseProjects.run(actor, [id], language);
    if (refused.length === 0) return this.showProject.to(actor, id);
    const { obstacles } = refused[0]!;
    if (obstacles.some(({ reason }) => reason === 'not-found')) throw new DomainError('project.not_found');
    const reasons = obstacles.map(({ reason, number, says }) => [says ?? reason, number].filter(Boolean).join(' '));
    throw new DomainError('project.not_releasable', { reasons, obstacles });
  }

  @Post(':id/submit')
  @Answers(200, Project)
  @HttpCode(200)
  @Allow('holder', 'listing-officer')
  submit(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Project> {
    return this.moveProject.run(actor, id, 'submit');
  }

  @Post(':id/accept')
  @Answers(200, Project)
  @HttpCode(200)
  @Allow('listing-officer')
  accept(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Project> {
    return this.moveProject.run(actor, id, 'accept');
  }

  @Post(':id/return')
  @Answers(200, Project)
  @HttpCode(200)
  @Allow('listing-officer')
  giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body(Reason) { reason }: z.infer<typeof ReasonBody>,
  ): Promise<Project> {
    return this.moveProject.run(actor, id, 'return', reason);
  }

  @Post(':id/withdraw')
  @Answers(200, Project)
  @HttpCode(200)
  @Allow('holder', 'listing-officer')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body(Reason) { reason }: z.infer<typeof ReasonBody>,
  ): Promise<Project> {
    return this.moveProject.run(actor, id, 'withdraw', reason);
  }
}
