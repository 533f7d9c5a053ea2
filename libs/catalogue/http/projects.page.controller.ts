import { Get, Header, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { PageController } from '@luochui/platform/http/controllers.js';
import { FirstScreen } from '@luochui/platform/http/first-screen.js';
import { z } from 'zod';
import { ListProjects } from '../use-cases/list-projects.js';
import { ShowProject } from '../use-cases/show-project.js';
import { CatalogueAddress, ListProjectsQuery, type CatalogueSnapshot } from '../wire/projects-list.js';

@PageController('projects')
@Allow('public')
export class ProjectsPageController {
  constructor(
    private readonly listProjects: ListProjects,
    private readonly showProject: ShowProject,
    private readonly firstScreen: FirstScreen,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(@CurrentActor() actor: Actor | null, @Req() request: Request): Promise<string> {
    const asked = CatalogueAddress.safeParse(request.query);
    // An address that we don't understand is the client's to make sense of.
    if (!asked.success) return this.firstScreen.shell(request);
    const page = await this.listProjects.run(actor, ListProjectsQuery.parse(asked.data));
    const mark = request.originalUrl.indexOf('?');
    const snapshot: CatalogueSnapshot = { search: mark < 0 ? '' : request.originalUrl.slice(mark), page };
    return this.firstScreen.render('projects', snapshot, request);
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() request: Request,
  ): Promise<string> {
    return this.firstScreen.render('project', await this.showProject.to(actor, id), request);
  }
}
