import { Body, Get, Headers, HttpCode, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { languageOf } from '@luochui/platform/domain/language.js';
import { LIMITS } from '@luochui/platform/domain/workbook.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { sendFile } from '@luochui/platform/http/send-file.js';
import { XLSX_TYPE } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { pageOf, type Page } from '@luochui/platform/wire/page.js';
import type { Response } from 'express';
import { Answers, AnswersFile, TakesFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ListImportRows } from '../use-cases/list-import-rows.js';
import { MakeRejectedWorkbook } from '../use-cases/make-rejected-workbook.js';
import { MakeTemplate } from '../use-cases/make-template.js';
import { RequestImport } from '../use-cases/request-import.js';
import { ShowImport } from '../use-cases/show-import.js';
import { ImportRow, ImportState, ImportWord, ListedImport, ListImportRowsQuery } from '../wire/import.js';
import { parseOptions } from './import-options.js';

const Id = { schema: z.uuid() };

/** What multer gives of a file that it keeps in memory. */
interface Uploaded {
  readonly originalname: string;
  readonly buffer: Buffer;
}

@ApiController('imports')
@Allow('listing-officer')
export class ImportsController {
  constructor(
    private readonly requestImport: RequestImport,
    private readonly showImport: ShowImport,
    private readonly listImportRows: ListImportRows,
    private readonly makeRejectedWorkbook: MakeRejectedWorkbook,
    private readonly makeTemplate: MakeTemplate,
  ) {}

  @Post()
  @HttpCode(202)
  @Answers(202, z.object({ importId: z.uuid() }))
  @TakesFile('options')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LIMITS.fileBytes, files: 1, fieldSize: 2_000_000 } }))
  request(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Uploaded | undefined,
    @Body('options') options: unknown,
  ): Promise<{ importId: string }> {
    if (!file) throw new DomainError('import.no_file');
    // Browsers send the name in UTF-8; the header's standard says Latin-1, and multer believes it.
    const name = Buffer.from(file.originalname, 'latin1').toString('utf8').slice(0, 200);
    return this.requestImport.run(actor, { name, bytes: file.buffer }, parseOptions(options));
  }

  @Get()
  @Answers(200, z.array(ListedImport))
  newest(@CurrentActor() actor: Actor): Promise<ListedImport[]> {
    return this.showImport.newest(actor.accountId);
  }

  @Get('mappings')
  @Answers(200, z.array(z.string()))
  mappings(): Promise<string[]> {
    return this.showImport.mappingNames();
  }

  @Get('template')
  @AnswersFile(XLSX_TYPE)
  async template(@Headers('accept-language') language: string | undefined, @Res() response: Response): Promise<void> {
    sendFile(response, await this.makeTemplate.run(languageOf(language)));
  }

  @Get(':id')
  @Answers(200, ImportState)
  show(@Param('id', Id) id: string, @Headers('accept-language') language: string | undefined): Promise<ImportState> {
    return this.showImport.run(id, languageOf(language));
  }

  @Get(':id/rows')
  @Answers(200, pageOf(ImportRow))
  rows(
    @Param('id', Id) id: string,
    @Query({ schema: ListImportRowsQuery }) query: ListImportRowsQuery,
  ): Promise<Page<ImportRow>> {
    return this.listImportRows.run(id, query);
  }

  @Get(':id/words')
  @Answers(200, z.array(ImportWord))
  words(@Param('id', Id) id: string): Promise<ImportWord[]> {
    return this.showImport.words(id);
  }

  @Get(':id/rejected')
  @AnswersFile(XLSX_TYPE)
  async rejected(
    @Param('id', Id) id: string,
    @Headers('accept-language') language: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, { type: XLSX_TYPE, ...(await this.makeRejectedWorkbook.run(id, languageOf(language))) });
  }
}
