import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { DecideLine } from '../use-cases/decide-line.js';
import { ListBankLines } from '../use-cases/list-bank-lines.js';
import { BankLine, BankLinePage, BankLinesQuery, DecideLineBody } from '../wire/bank-line.js';

@ApiController('bank-lines')
export class BankLinesController {
  constructor(
    private readonly listBankLines: ListBankLines,
    private readonly decideLine: DecideLine,
  ) {}

  @Get()
  @Answers(200, BankLinePage)
  @Allow('finance-officer', 'auditor')
  list(@Query({ schema: BankLinesQuery }) query: BankLinesQuery): Promise<Page<BankLine>> {
    return this.listBankLines.run(query);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Answers(200, BankLine)
  @Allow('finance-officer')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: DecideLineBody }) body: DecideLineBody,
  ): Promise<BankLine> {
    await this.decideLine.run(actor, id, body);
    return this.listBankLines.byId(id);
  }
}
