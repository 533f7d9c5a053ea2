import { Body, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { z } from 'zod';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { AddLots } from '../use-cases/add-lots.js';
import { AnnounceEvent } from '../use-cases/announce-event.js';
import { ApplyLotTemplate } from '../use-cases/apply-lot-template.js';
import { OrderLots } from '../use-cases/order-lots.js';
import { PrepareEvent } from '../use-cases/prepare-event.js';
import { SetLotTimes } from '../use-cases/set-lot-times.js';
import { AddLotsBody } from '../wire/event.js';
import { EventPreparation, LotOrderBody, LotTemplateBody, LotTimesBody } from '../wire/lot-draft.js';

/** An event on its officer's table. Each change answers how the whole stands after it. */
@ApiController('events/:id')
@Allow('auction-officer')
export class EventPreparationController {
  constructor(
    private readonly prepareEvent: PrepareEvent,
    private readonly addLots: AddLots,
    private readonly applyTemplate: ApplyLotTemplate,
    private readonly setTimes: SetLotTimes,
    private readonly orderLots: OrderLots,
    private readonly announceEvent: AnnounceEvent,
  ) {}

  @Get('preparation')
  @Answers(200, EventPreparation)
  @Allow('auction-officer', 'auditor')
  prepare(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<EventPreparation> {
    return this.prepareEvent.run(actor, id);
  }

  @Post('lots')
  @Answers(201, EventPreparation)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddLotsBody }) { projectIds }: AddLotsBody,
  ): Promise<EventPreparation> {
    await this.addLots.run(actor, id, projectIds);
    return this.prepareEvent.run(actor, id);
  }

  @Put('template')
  @Answers(200, EventPreparation)
  async template(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: LotTemplateBody }) body: LotTemplateBody,
  ): Promise<EventPreparation> {
    await this.applyTemplate.run(actor, id, body);
    return this.prepareEvent.run(actor, id);
  }

  @Put('times')
  @Answers(200, EventPreparation)
  async times(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: LotTimesBody }) body: LotTimesBody,
  ): Promise<EventPreparation> {
    await this.setTimes.run(actor, id, body);
    return this.prepareEvent.run(actor, id);
  }

  @Put('order')
  @Answers(200, EventPreparation)
  async order(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: LotOrderBody }) { lotIds }: LotOrderBody,
  ): Promise<EventPreparation> {
    await this.orderLots.run(actor, id, lotIds);
    return this.prepareEvent.run(actor, id);
  }

  @Post('announce')
  @HttpCode(200)
  @Answers(200, EventPreparation)
  async announce(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<EventPreparation> {
    await this.announceEvent.run(actor, id);
    return this.prepareEvent.run(actor, id);
  }
}
