import { Body, Get, HttpCode, Param, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { download } from '@luochui/platform/http/download.js';
import { Answers, AnswersFile, TakesFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { KeepRegistrationPaper } from '../use-cases/keep-registration-paper.js';
import { ListRegistrations } from '../use-cases/list-registrations.js';
import { SettleFormalities } from '../use-cases/settle-formalities.js';
import { ShowRegistrationPaper } from '../use-cases/show-registration-paper.js';
import { FormalitiesBody, RegistrationPaper } from '../wire/application.js';
import { Registration } from '../wire/registration.js';

const PAPER_BYTES = 10 * 1024 * 1024;
const UPLOAD = { limits: { fileSize: PAPER_BYTES, files: 1, fields: 0 }, defParamCharset: 'utf8' };

/** What is shown beside a registration, and what it leads to. */
@ApiController('')
export class RegistrationPapersController {
  constructor(
    private readonly keepPaper: KeepRegistrationPaper,
    private readonly showPaper: ShowRegistrationPaper,
    private readonly settleFormalities: SettleFormalities,
    private readonly listRegistrations: ListRegistrations,
  ) {}

  @Post('registration-papers')
  @TakesFile()
  @UseInterceptors(FileInterceptor('file', UPLOAD))
  @Answers(201, RegistrationPaper)
  @Allow('bidder')
  add(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: { readonly buffer: Buffer; readonly originalname: string } | undefined,
  ): Promise<RegistrationPaper> {
    if (!file || file.buffer.length === 0) throw new DomainError('file.missing');
    return this.keepPaper.run(actor, { bytes: file.buffer, name: file.originalname });
  }

  @Get('registration-papers/:id')
  @AnswersFile('application/octet-stream')
  @Allow('bidder', 'auction-officer', 'auditor')
  async show(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    return download(await this.showPaper.run(actor, id));
  }

  @Post('registrations/:id/formalities')
  @HttpCode(200)
  @Answers(200, Registration)
  @Allow('auction-officer')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: FormalitiesBody }) body: FormalitiesBody,
  ): Promise<Registration> {
    await this.settleFormalities.run(actor, id, body);
    return this.listRegistrations.byId(id);
  }
}
