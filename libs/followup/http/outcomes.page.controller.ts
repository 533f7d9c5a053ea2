import { Get, Header, Param, Req } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { PageController } from '@luochui/platform/http/controllers.js';
import { FirstScreen } from '@luochui/platform/http/first-screen.js';
import type { Request } from 'express';
import { z } from 'zod';
import { ShowOutcomes } from '../use-cases/show-outcomes.js';

@PageController('outcomes')
@Allow('public')
export class OutcomesPageController {
  constructor(
    private readonly showOutcomes: ShowOutcomes,
    private readonly firstScreen: FirstScreen,
  ) {}

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('id', { schema: z.uuid() }) id: string, @Req() request: Request): Promise<string> {
    return this.firstScreen.render('outcome', await this.showOutcomes.one(id), request);
  }
}
