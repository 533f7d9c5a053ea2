import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, AnswersFile } from '@luochui/platform/openapi/answers.js';
import type { Response } from 'express';
import { z } from 'zod';
import { ListRefundBatches } from '../use-cases/list-refund-batches.js';
import { MakeRefundBatch } from '../use-cases/make-refund-batch.js';
import { RefundBatch, TakeFromBatchBody } from '../wire/refund-batch.js';

const Id = { schema: z.uuid() };

@ApiController('')
export class RefundBatchesController {
  constructor(
    private readonly makeRefundBatch: MakeRefundBatch,
    private readonly listRefundBatches: ListRefundBatches,
  ) {}

  @Get('refund-batches')
  @Answers(200, z.array(RefundBatch))
  @Allow('finance-officer', 'auditor')
  newest(): Promise<RefundBatch[]> {
    return this.listRefundBatches.newest();
  }

  @Post('refund-batches')
  @HttpCode(201)
  @Answers(201, RefundBatch)
  @Allow('finance-officer')
  make(@CurrentActor() actor: Actor): Promise<RefundBatch> {
    return this.makeRefundBatch.run(actor);
  }

  @Get('refund-batches/:id/file')
  @AnswersFile('text/csv')
  @Allow('finance-officer', 'auditor')
  async file(@Param('id', Id) id: string, @Res() response: Response): Promise<void> {
    const { name, text } = await this.listRefundBatches.file(id);
    response.attachment(name).type('text/csv; charset=utf-8').send(text);
  }

  @Post('refunds/:id/take-out')
  @HttpCode(204)
  @Answers(204)
  @Allow('finance-officer')
  takeOut(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: TakeFromBatchBody }) { reason }: TakeFromBatchBody,
  ): Promise<void> {
    return this.makeRefundBatch.takeOut(actor, id, reason);
  }
}
