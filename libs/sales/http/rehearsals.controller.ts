import { Body, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { DeleteRehearsal } from '../use-cases/delete-rehearsal.js';
import { MakeRehearsal } from '../use-cases/make-rehearsal.js';
import { MakeRehearsalBody, Rehearsal } from '../wire/rehearsal.js';

@ApiController('rehearsals')
@Allow('auction-officer')
export class RehearsalsController {
  constructor(
    private readonly makeRehearsal: MakeRehearsal,
    private readonly deleteRehearsal: DeleteRehearsal,
  ) {}

  @Post()
  @Answers(201, Rehearsal)
  make(@CurrentActor() actor: Actor, @Body({ schema: MakeRehearsalBody }) body: MakeRehearsalBody): Promise<Rehearsal> {
    return this.makeRehearsal.run(actor, body);
  }

  @Delete(':eventId')
  @Answers(204)
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('eventId', { schema: z.uuid() }) eventId: string): Promise<void> {
    return this.deleteRehearsal.run(actor, eventId);
  }
}
