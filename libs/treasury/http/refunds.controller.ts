import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { ListRefunds } from '../use-cases/list-refunds.js';
import { PayRefund } from '../use-cases/pay-refund.js';
import { PayRefundBody, Refund, RefundPage, RefundsQuery } from '../wire/refund.js';

@ApiController('refunds')
export class RefundsController {
  constructor(
    private readonly listRefunds: ListRefunds,
    private readonly payRefund: PayRefund,
  ) {}

  @Get()
  @Answers(200, RefundPage)
  @Allow('finance-officer', 'auditor')
  list(@Query({ schema: RefundsQuery }) query: RefundsQuery): Promise<Page<Refund>> {
    return this.listRefunds.run(query);
  }

  @Post(':id/paid')
  @HttpCode(200)
  @Answers(200, Refund)
  @Allow('finance-officer')
  async paid(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: PayRefundBody }) left: PayRefundBody,
  ): Promise<Refund> {
    await this.payRefund.run(actor, id, left);
    return this.listRefunds.byId(id);
  }
}
