import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { ReadersLanguage } from '@luochui/platform/http/readers-language.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { AcknowledgeFindings } from '../use-cases/acknowledge-findings.js';
import { PutDossier } from '../use-cases/put-dossier.js';
import { ShowDossier } from '../use-cases/show-dossier.js';
import { ShowFindings } from '../use-cases/show-findings.js';
import { ProjectDossier, PutDossierBody } from '../wire/dossier.js';
import { AcknowledgeBody, FindingsQuery, ProjectFindings } from '../wire/gate.js';

const Id = { schema: z.uuid() };

/** What was looked up about a project's rights, and what the gate makes of it. */
@ApiController('projects/:id')
export class DossierController {
  constructor(
    private readonly showDossier: ShowDossier,
    private readonly putDossier: PutDossier,
    private readonly showFindings: ShowFindings,
    private readonly acknowledgeFindings: AcknowledgeFindings,
  ) {}

  @Get('dossier')
  @Answers(200, ProjectDossier)
  @Allow('listing-officer', 'auction-officer', 'contract-officer', 'auditor', 'holder')
  show(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<ProjectDossier> {
    return this.showDossier.run(actor, id);
  }

  @Put('dossier')
  @Answers(200, ProjectDossier)
  @Allow('listing-officer')
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: PutDossierBody }) body: PutDossierBody,
  ): Promise<ProjectDossier> {
    await this.putDossier.run(actor, id, body);
    return this.showDossier.run(actor, id);
  }

  @Get('findings')
  @Answers(200, ProjectFindings)
  @Allow('public')
  findings(
    @CurrentActor() actor: Actor | null,
    @Param('id', Id) id: string,
    @Query({ schema: FindingsQuery }) { stage }: FindingsQuery,
    @ReadersLanguage() language: Language,
  ): Promise<ProjectFindings> {
    return this.showFindings.run(actor, id, { stage, language });
  }

  @Post('findings/acknowledge')
  @HttpCode(200)
  @Answers(200, ProjectFindings)
  @Allow('listing-officer', 'auction-officer')
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: AcknowledgeBody }) body: AcknowledgeBody,
    @ReadersLanguage() language: Language,
  ): Promise<ProjectFindings> {
    await this.acknowledgeFindings.run(actor, id, body);
    return this.showFindings.run(actor, id, { stage: 'schedule', language });
  }
}
