import { Body, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { z } from 'zod';
import { CancelImport } from '../use-cases/cancel-import.js';
import { ConfirmImport } from '../use-cases/confirm-import.js';
import { ReadImportAgain } from '../use-cases/read-import-again.js';
import { ConfirmImportBody, ImportOptionsBody } from '../wire/import.js';

const Id = { schema: z.uuid() };

@ApiController('imports')
@Allow('listing-officer')
export class ImportStepsController {
  constructor(
    private readonly readImportAgain: ReadImportAgain,
    private readonly confirmImport: ConfirmImport,
    private readonly cancelImport: CancelImport,
  ) {}

  @Put(':id/options')
  @HttpCode(204)
  readAgain(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: ImportOptionsBody }) options: z.infer<typeof ImportOptionsBody>,
  ): Promise<void> {
    return this.readImportAgain.run(actor, id, options);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: ConfirmImportBody }) body: ConfirmImportBody,
  ): Promise<void> {
    return this.confirmImport.run(actor, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<void> {
    return this.cancelImport.run(actor, id);
  }
}
