import { Body, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ListBankAccounts } from '../use-cases/list-bank-accounts.js';
import { NameDepositAccount } from '../use-cases/name-deposit-account.js';
import { BankAccount, DepositAccount, NameAccountBody } from '../wire/bank-account.js';

@ApiController('')
export class BankAccountsController {
  constructor(
    private readonly listBankAccounts: ListBankAccounts,
    private readonly nameDepositAccount: NameDepositAccount,
  ) {}

  @Get('deposit-account')
  @Answers(200, DepositAccount)
  @Allow('signed-in')
  async current(): Promise<DepositAccount> {
    return { account: await this.listBankAccounts.current() };
  }

  @Put('deposit-account')
  @HttpCode(200)
  @Answers(200, DepositAccount)
  @Allow('finance-officer')
  async name(
    @CurrentActor() actor: Actor,
    @Body({ schema: NameAccountBody }) body: NameAccountBody,
  ): Promise<DepositAccount> {
    await this.nameDepositAccount.run(actor, body);
    return this.current();
  }

  @Get('bank-accounts')
  @Answers(200, z.array(BankAccount))
  @Allow('finance-officer', 'auditor')
  all(): Promise<BankAccount[]> {
    return this.listBankAccounts.all();
  }

  @Get('bank-accounts/:id/mappings')
  @Answers(200, z.array(z.string()))
  @Allow('finance-officer', 'auditor')
  mappings(@Param('id', { schema: z.uuid() }) id: string): Promise<string[]> {
    return this.listBankAccounts.mappingNames(id);
  }
}
