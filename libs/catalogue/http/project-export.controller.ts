import { Get, Headers, Query, Res } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { languageOf } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { sendFile } from '@luochui/platform/http/send-file.js';
import { AnswersFile } from '@luochui/platform/openapi/answers.js';
import { XLSX_TYPE } from '@luochui/platform/spreadsheets/write-xlsx.js';
import type { Response } from 'express';
import { ExportProjects } from '../use-cases/export-projects.js';
import { ExportProjectsQuery } from '../wire/projects-list.js';

/** Above ProjectsController: `projects/:id` would take the path for an id. */
@ApiController('projects/export')
export class ProjectExportController {
  constructor(private readonly exportProjects: ExportProjects) {}

  @Get()
  @AnswersFile(XLSX_TYPE)
  @Allow('public')
  async export(
    @CurrentActor() actor: Actor | null,
    @Query({ schema: ExportProjectsQuery }) query: ExportProjectsQuery,
    @Headers('accept-language') language: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.exportProjects.run(actor, query, languageOf(language)));
  }
}
