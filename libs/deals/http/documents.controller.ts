import { Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { AnswersFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ShowContract } from '../use-cases/show-contract.js';

const Version = z.object({ version: z.coerce.number().int().min(1).optional() });

@ApiController('contracts')
export class DocumentsController {
  constructor(private readonly showContract: ShowContract) {}

  @Get(':id/document')
  @Allow('signed-in')
  @AnswersFile('application/pdf')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: Version }) { version }: z.infer<typeof Version>,
  ): Promise<StreamableFile> {
    return toPdf(await this.showContract.document(actor, id, version));
  }

  @Get(':id/confirmation')
  @Allow('signed-in')
  @AnswersFile('application/pdf')
  async confirmation(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<StreamableFile> {
    return toPdf(await this.showContract.confirmation(actor, id));
  }
}

/** Shown by the browser beside the page; its name is kept for whoever saves it. */
const toPdf = ({ bytes, name, type }: StoredFileContent) =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: `inline; filename="${name}"` });
