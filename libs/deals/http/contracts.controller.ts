import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ListContracts } from '../use-cases/list-contracts.js';
import { MoveContract, type OfficersStep } from '../use-cases/move-contract.js';
import { ReviseContract, type Revision } from '../use-cases/revise-contract.js';
import { ShowContract } from '../use-cases/show-contract.js';
import { SignContract } from '../use-cases/sign-contract.js';
import {
  Contract,
  ContractPage,
  ContractQuery,
  LinkHolderBody,
  ReviseContractBody,
  SignContractBody,
  TerminateContractBody,
  type ContractItem,
} from '../wire/contract.js';
import type { Page } from '@luochui/platform/wire/page.js';

const Id = { schema: z.uuid() };

@ApiController('contracts')
export class ContractsController {
  constructor(
    private readonly listContracts: ListContracts,
    private readonly showContract: ShowContract,
    private readonly reviseContract: ReviseContract,
    private readonly moveContract: MoveContract,
    private readonly signContract: SignContract,
  ) {}

  @Get()
  @Allow('contract-officer', 'auditor')
  @Answers(200, ContractPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ContractQuery }) query: ContractQuery,
  ): Promise<Page<ContractItem>> {
    return this.listContracts.run(actor, query);
  }

  @Get(':id')
  @Allow('signed-in')
  @Answers(200, Contract)
  show(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Contract> {
    return this.showContract.run(actor, id);
  }

  @Put(':id')
  @Allow('contract-officer')
  @Answers(200, Contract)
  revise(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: ReviseContractBody }) body: ReviseContractBody,
  ): Promise<Contract> {
    return this.#revise(actor, { contractId: id, ...body });
  }

  @Put(':id/parties')
  @Allow('contract-officer')
  @Answers(200, Contract)
  link(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: LinkHolderBody }) body: LinkHolderBody,
  ): Promise<Contract> {
    return this.#revise(actor, { contractId: id, ...body });
  }

  @Post(':id/send')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, Contract)
  send(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Contract> {
    return this.#move(actor, id, { step: 'send' });
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, Contract)
  recall(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<Contract> {
    return this.#move(actor, id, { step: 'recall' });
  }

  @Post(':id/terminate')
  @HttpCode(200)
  @Allow('contract-officer')
  @Answers(200, Contract)
  terminate(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: TerminateContractBody }) { reason }: z.infer<typeof TerminateContractBody>,
  ): Promise<Contract> {
    return this.#move(actor, id, { step: 'terminate', reason });
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(200, Contract)
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body({ schema: SignContractBody }) { documentSha256, language }: SignContractBody,
  ): Promise<Contract> {
    await this.signContract.run(actor, { contractId: id, documentSha256, language });
    return this.showContract.run(actor, id);
  }

  async #revise(actor: Actor, revision: Revision): Promise<Contract> {
    await this.reviseContract.run(actor, revision);
    return this.showContract.run(actor, revision.contractId);
  }
  async #move(actor: Actor, id: string, move: OfficersStep): Promise<Contract> {
    await this.moveContract.run(actor, id, move);
    return this.showContract.run(actor, id);
  }
}
