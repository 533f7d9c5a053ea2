import { Body, Delete, HttpCode, Param, Put } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ChangeLotDraft } from '../use-cases/change-lot-draft.js';
import { RemoveLotDraft } from '../use-cases/remove-lot-draft.js';
import { LotDraftBody } from '../wire/lot-draft.js';

@ApiController('lots')
@Allow('auction-officer')
export class LotDraftsController {
  constructor(
    private readonly changeLotDraft: ChangeLotDraft,
    private readonly removeLotDraft: RemoveLotDraft,
  ) {}

  @Put(':id')
  @HttpCode(204)
  @Answers(204)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: LotDraftBody }) body: LotDraftBody,
  ): Promise<void> {
    return this.changeLotDraft.run(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204)
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.removeLotDraft.run(actor, id);
  }
}
