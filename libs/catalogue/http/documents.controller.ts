import { Get, Param, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, AnswersFile, TakesFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { AddDocument } from '../use-cases/add-document.js';
import { ShowDocument } from '../use-cases/show-document.js';
import { ProjectDocument } from '../wire/document.js';
import { givenFile, PAPER, type Uploaded } from './given-file.js';

const Id = { schema: z.uuid() };

@ApiController('projects/:id/documents')
export class DocumentsController {
  constructor(
    private readonly addDocument: AddDocument,
    private readonly showDocument: ShowDocument,
  ) {}

  @Post()
  @TakesFile()
  @UseInterceptors(FileInterceptor('file', PAPER))
  @Answers(201, ProjectDocument)
  @Allow('holder', 'listing-officer')
  add(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @UploadedFile() file: Uploaded | undefined,
  ): Promise<ProjectDocument> {
    return this.addDocument.run(actor, id, givenFile(file));
  }

  @Get(':documentId')
  @AnswersFile('application/octet-stream')
  @Allow('listing-officer', 'auction-officer', 'contract-officer', 'auditor', 'holder')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Param('documentId', Id) documentId: string,
  ): Promise<StreamableFile> {
    const { bytes, name, type } = await this.showDocument.run(actor, id, documentId);
    // A stranger's file: saved, never shown as a page of ours.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type, length: bytes.length, disposition });
  }
}
