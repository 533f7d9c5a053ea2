import { Body, Delete, Get, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, TakesFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { EVIDENCE_BYTES } from '../domain/limits.js';
import { AddEvidence } from '../use-cases/add-evidence.js';
import { RemoveEvidence } from '../use-cases/remove-evidence.js';
import { ShowReport } from '../use-cases/show-report.js';
import { SubmitReport } from '../use-cases/submit-report.js';
import { Evidence, ReportForm, SubmitReportBody } from '../wire/report.js';

const Token = { schema: z.string().min(1).max(300) };
const UPLOAD = { limits: { fileSize: EVIDENCE_BYTES, files: 1, fields: 0 }, defParamCharset: 'utf8' };

/** What a signed link opens: no account, one report. */
@ApiController('reports/by-link/:token')
@Allow('public')
export class ReportLinksController {
  constructor(
    private readonly showReport: ShowReport,
    private readonly submitReport: SubmitReport,
    private readonly addEvidence: AddEvidence,
    private readonly removeEvidence: RemoveEvidence,
  ) {}

  @Get()
  @Answers(200, ReportForm)
  show(@Param('token', Token) token: string): Promise<ReportForm> {
    return this.showReport.byLink(token);
  }

  @Post()
  @HttpCode(200)
  @Answers(200, ReportForm)
  async submit(
    @Param('token', Token) token: string,
    @Body({ schema: SubmitReportBody }) body: SubmitReportBody,
  ): Promise<ReportForm> {
    await this.submitReport.run(token, body);
    return this.showReport.byLink(token);
  }

  @Post('evidence')
  @TakesFile()
  @UseInterceptors(FileInterceptor('file', UPLOAD))
  @Answers(201, Evidence)
  add(
    @Param('token', Token) token: string,
    @UploadedFile() file: { readonly buffer: Buffer; readonly originalname: string } | undefined,
  ): Promise<Evidence> {
    if (!file || file.buffer.length === 0) throw new DomainError('evidence.missing');
    return this.addEvidence.run(token, { bytes: file.buffer, name: file.originalname });
  }

  @Delete('evidence/:id')
  @HttpCode(204)
  @Answers(204)
  remove(@Param('token', Token) token: string, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.removeEvidence.run(token, id);
  }
}
