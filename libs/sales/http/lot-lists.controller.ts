import { Get, Param, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { FindLots } from '../use-cases/find-lots.js';
import type { Lot } from '../wire/lot.js';
import { LotPage, LotsQuery } from '../wire/lots.js';

@ApiController('')
@Allow('public')
export class LotListsController {
  constructor(private readonly findLots: FindLots) {}

  @Get('lots')
  @Answers(200, LotPage)
  list(@Query({ schema: LotsQuery }) query: LotsQuery): Promise<Page<Lot>> {
    return this.findLots.run(query);
  }

  @Get('events/:id/lots')
  @Answers(200, LotPage)
  ofEvent(@CurrentActor() actor: Actor | null, @Param('id', { schema: z.uuid() }) id: string): Promise<Page<Lot>> {
    return this.findLots.ofEvent(actor, id);
  }
}
