import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { PageQuery, type Page } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { DecideRegistration } from '../use-cases/decide-registration.js';
import { ListRegistrations } from '../use-cases/list-registrations.js';
import { RegisterForLot } from '../use-cases/register-for-lot.js';
import { WithdrawRegistration } from '../use-cases/withdraw-registration.js';
import {
  ApproveBody,
  RegisterBody,
  RegistrationsQuery,
  RejectBody,
  OwnRegistration,
  OwnRegistrationPage,
  Registration,
  RegistrationPage,
  WithdrawBody,
} from '../wire/registration.js';

@ApiController('')
export class RegistrationsController {
  constructor(
    private readonly registerForLot: RegisterForLot,
    private readonly listRegistrations: ListRegistrations,
    private readonly decideRegistration: DecideRegistration,
    private readonly withdrawRegistration: WithdrawRegistration,
  ) {}

  @Post('lots/:lotId/registrations')
  @Answers(201, OwnRegistration)
  @Allow('bidder')
  async register(
    @CurrentActor() actor: Actor,
    @Param('lotId', { schema: z.uuid() }) lotId: string,
    @Body({ schema: RegisterBody }) { consent, proof, application }: RegisterBody,
  ): Promise<OwnRegistration> {
    const id = await this.registerForLot.run(actor, lotId, consent.rulesHash, { proof, application });
    return this.listRegistrations.ownById(actor, id);
  }

  @Get('lots/:lotId/registrations')
  @Answers(200, RegistrationPage)
  @Allow('auction-officer', 'auditor')
  ofLot(
    @Param('lotId', { schema: z.uuid() }) lotId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<Registration>> {
    return this.listRegistrations.forStaff({ ...query, lotId });
  }

  @Get('registrations')
  @Answers(200, RegistrationPage)
  @Allow('auction-officer', 'auditor')
  list(@Query({ schema: RegistrationsQuery }) query: RegistrationsQuery): Promise<Page<Registration>> {
    return this.listRegistrations.forStaff(query);
  }

  @Get('me/registrations')
  @Answers(200, OwnRegistrationPage)
  @Allow('bidder')
  own(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<Page<OwnRegistration>> {
    return this.listRegistrations.own(actor, query);
  }

  @Post('registrations/:id/approve')
  @HttpCode(200)
  @Answers(200, Registration)
  @Allow('auction-officer')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: ApproveBody }) { reason }: ApproveBody,
  ): Promise<Registration> {
    return this.#decide(actor, id, 'approve', reason ?? null);
  }

  @Post('registrations/:id/reject')
  @HttpCode(200)
  @Answers(200, Registration)
  @Allow('auction-officer')
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RejectBody }) { reason }: RejectBody,
  ): Promise<Registration> {
    return this.#decide(actor, id, 'reject', reason);
  }

  @Post('registrations/:id/withdraw')
  @HttpCode(200)
  @Answers(200, Registration)
  @Allow('auction-officer')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) registrationId: string,
    @Body({ schema: WithdrawBody }) { reason }: WithdrawBody,
  ): Promise<Registration> {
    await this.withdrawRegistration.run(actor, { registrationId, reason, by: 'staff' });
    return this.listRegistrations.byId(registrationId);
  }

  @Post('me/registrations/:id/withdraw')
  @HttpCode(200)
  @Answers(200, OwnRegistration)
  @Allow('bidder')
  async withdrawOwn(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) registrationId: string,
  ): Promise<OwnRegistration> {
    await this.withdrawRegistration.run(actor, { registrationId, reason: null, by: 'bidder' });
    return this.listRegistrations.ownById(actor, registrationId);
  }

  async #decide(actor: Actor, registrationId: string, move: 'approve' | 'reject', reason: string | null) {
    await this.decideRegistration.run(actor, { registrationId, move, reason });
    return this.listRegistrations.byId(registrationId);
  }
}
