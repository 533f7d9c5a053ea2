import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { ChangeEvent } from '../use-cases/change-event.js';
import { CreateEvent } from '../use-cases/create-event.js';
import { FindEvents } from '../use-cases/find-events.js';
import { ShowEvent } from '../use-cases/show-event.js';
import { EventBody, EventPage, EventsQuery, SaleEvent } from '../wire/event.js';

@ApiController('events')
export class EventsController {
  constructor(
    private readonly findEvents: FindEvents,
    private readonly showEvent: ShowEvent,
    private readonly createEvent: CreateEvent,
    private readonly changeEvent: ChangeEvent,
  ) {}

  @Get()
  @Answers(200, EventPage)
  @Allow('public')
  list(
    @CurrentActor() actor: Actor | null,
    @Query({ schema: EventsQuery }) query: EventsQuery,
  ): Promise<Page<SaleEvent>> {
    return this.findEvents.run(actor, query);
  }

  @Get(':id')
  @Answers(200, SaleEvent)
  @Allow('public')
  show(@CurrentActor() actor: Actor | null, @Param('id', { schema: z.uuid() }) id: string): Promise<SaleEvent> {
    return this.showEvent.run(id, actor);
  }

  @Post()
  @Answers(201, SaleEvent)
  @Allow('auction-officer')
  async create(@CurrentActor() actor: Actor, @Body({ schema: EventBody }) body: EventBody): Promise<SaleEvent> {
    return this.showEvent.run(await this.createEvent.run(actor, body), actor);
  }

  @Put(':id')
  @Answers(200, SaleEvent)
  @Allow('auction-officer')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: EventBody }) body: EventBody,
  ): Promise<SaleEvent> {
    await this.changeEvent.run(actor, id, body);
    return this.showEvent.run(id, actor);
  }
}
