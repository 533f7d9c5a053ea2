import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { ReadersLanguage } from '@luochui/platform/http/readers-language.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ListDeliveries } from '../use-cases/list-deliveries.js';
import { ResendDelivery } from '../use-cases/resend-delivery.js';
import { ShowMessages } from '../use-cases/show-messages.js';
import { DeliveriesQuery, DeliveryPage, ShownMessages, ShownQuery } from '../wire/message.js';

/** Messages on their way out, for who keeps the house running. */
@ApiController('')
export class DeliveriesController {
  constructor(
    private readonly listDeliveries: ListDeliveries,
    private readonly resendDelivery: ResendDelivery,
    private readonly showMessages: ShowMessages,
  ) {}

  @Get('deliveries')
  @Allow('administrator', 'auditor')
  @Answers(200, DeliveryPage)
  list(
    @Query({ schema: DeliveriesQuery }) query: DeliveriesQuery,
    @ReadersLanguage() language: Language,
  ): Promise<DeliveryPage> {
    return this.listDeliveries.run(query, language);
  }

  @Post('deliveries/:id/resend')
  @HttpCode(204)
  @Allow('administrator')
  @Answers(204)
  resend(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.resendDelivery.run(actor, id);
  }

  /** Only in a demonstration, which sends nothing: what would have gone to this address. */
  @Get('shown-messages')
  @Allow('public')
  @Answers(200, ShownMessages)
  shown(@Query({ schema: ShownQuery }) { address }: z.infer<typeof ShownQuery>): Promise<ShownMessages> {
    return this.showMessages.run(address);
  }
}
