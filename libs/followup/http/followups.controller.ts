import { Body, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, AnswersFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { AskForReport } from '../use-cases/ask-for-report.js';
import { ListReports } from '../use-cases/list-reports.js';
import { ReviewReport } from '../use-cases/review-report.js';
import { ShowReport } from '../use-cases/show-report.js';
import { MyReports, Report, ReportLink, ReportList, ReturnReportBody } from '../wire/report.js';
import { download } from '@luochui/platform/http/download.js';

const Id = { schema: z.uuid() };

@ApiController('')
export class FollowupsController {
  constructor(
    private readonly listReports: ListReports,
    private readonly showReport: ShowReport,
    private readonly askForReport: AskForReport,
    private readonly reviewReport: ReviewReport,
  ) {}

  @Get('followups')
  @Allow('contract-officer', 'auditor')
  @Answers(200, ReportList)
  list(): Promise<ReportList> {
    return this.listReports.run();
  }

  @Get('me/reports')
  @Allow('signed-in')
  @Answers(200, MyReports)
  mine(@CurrentActor() actor: Actor): Promise<MyReports> {
    return this.showReport.mine(actor);
  }

  @Get('reports/:id')
  @Allow('contract-officer', 'auditor')
  @Answers(200, Report)
  show(@Param('id', Id) id: string): Promise<Report> {
    return this.showReport.run(id);
  }

  @Get('reports/:id/evidence/:evidenceId')
  @Allow('contract-officer', 'auditor')
  @AnswersFile('application/octet-stream')
  async evidence(@Param('id', Id) id: string, @Param('evidenceId', Id) evidenceId: string): Promise<StreamableFile> {
    return download(await this.showReport.evidence(id, evidenceId));
  }

  @Post('reports/:id/ask')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, ReportLink)
  ask(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<ReportLink> {
    return this.askForReport.run(actor, id);
  }

  @Post('reports/:id/accept')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, Report)
  async accept(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Report> {
    await this.reviewReport.run(actor, id, { step: 'accept' });
    return this.showReport.run(id);
  }

  @Post('reports/:id/return')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, Report)
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: ReturnReportBody }) { reason }: z.infer<typeof ReturnReportBody>,
  ): Promise<Report> {
    await this.reviewReport.run(actor, id, { step: 'return', reason });
    return this.showReport.run(id);
  }
}
