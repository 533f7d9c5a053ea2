import { Get, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { ListContracts } from '../use-cases/list-contracts.js';
import { ContractPage, ContractQuery, type ContractItem } from '../wire/contract.js';

@ApiController('me/contracts')
export class MyContractsController {
  constructor(private readonly listContracts: ListContracts) {}

  @Get()
  @Allow('signed-in')
  @Answers(200, ContractPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ContractQuery }) query: ContractQuery,
  ): Promise<Page<ContractItem>> {
    return this.listContracts.run(actor, { ...query, organisationId: actor.organisationId });
  }
}
