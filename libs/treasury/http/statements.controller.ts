import { Body, Get, Headers, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { languageOf } from '@luochui/platform/domain/language.js';
import { LIMITS } from '@luochui/platform/domain/workbook.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, TakesFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ImportStatement } from '../use-cases/import-statement.js';
import { ListStatements } from '../use-cases/list-statements.js';
import { PreviewStatement } from '../use-cases/preview-statement.js';
import type { BankFile } from '../use-cases/read-bank-file.js';
import { Statement, StatementPreview } from '../wire/statement.js';
import { statementOptions } from './statement-options.js';

/** What multer gives of a file that it keeps in memory. */
interface Uploaded {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const TakesStatement = () =>
  UseInterceptors(FileInterceptor('file', { limits: { fileSize: LIMITS.fileBytes, files: 1, fieldSize: 200_000 } }));

@ApiController('statements')
export class StatementsController {
  constructor(
    private readonly previewStatement: PreviewStatement,
    private readonly importStatement: ImportStatement,
    private readonly listStatements: ListStatements,
  ) {}

  @Get()
  @Answers(200, z.array(Statement))
  @Allow('finance-officer', 'auditor')
  newest(): Promise<Statement[]> {
    return this.listStatements.newest();
  }

  @Get(':id')
  @Answers(200, Statement)
  @Allow('finance-officer', 'auditor')
  show(@Param('id', { schema: z.uuid() }) id: string): Promise<Statement> {
    return this.listStatements.byId(id);
  }

  @Post('preview')
  @HttpCode(200)
  @Answers(200, StatementPreview)
  @TakesFile('options')
  @TakesStatement()
  @Allow('finance-officer')
  preview(
    @UploadedFile() file: Uploaded | undefined,
    @Body('options') options: unknown,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StatementPreview> {
    return this.previewStatement.run(fileOf(file), statementOptions(options), languageOf(language));
  }

  @Post()
  @HttpCode(201)
  @Answers(201, Statement)
  @TakesFile('options')
  @TakesStatement()
  @Allow('finance-officer')
  async import(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Uploaded | undefined,
    @Body('options') options: unknown,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Statement> {
    const read = statementOptions(options);
    return this.show(await this.importStatement.run(actor, fileOf(file), read, languageOf(language)));
  }
}

function fileOf(file: Uploaded | undefined): BankFile {
  if (!file) throw new DomainError('statement.no_file');
  // Browsers send the name in UTF-8; the header's standard says Latin-1, and multer believes it.
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8').slice(0, 200), bytes: file.buffer };
}
