import { Get, Header, Param, Req } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { PageController } from '@luochui/platform/http/controllers.js';
import { FirstScreen } from '@luochui/platform/http/first-screen.js';
import type { Request } from 'express';
import { z } from 'zod';
import { ShowEvent } from '../use-cases/show-event.js';
import { ShowLot } from '../use-cases/show-lot.js';
import { toHallLot, type EventFacts } from '../wire/hall.js';

@PageController('events')
@Allow('public')
export class EventPageController {
  constructor(
    private readonly showEvent: ShowEvent,
    private readonly showLot: ShowLot,
    private readonly firstScreen: FirstScreen,
  ) {}

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('id', { schema: z.uuid() }) id: string, @Req() request: Request): Promise<string> {
    const event = await this.showEvent.run(id);
    const lots = await this.showLot.ofEvent(id);
    const facts: EventFacts = {
      event,
      lots: lots.map(toHallLot),
    };
    return this.firstScreen.render('event', facts, request);
  }
}
