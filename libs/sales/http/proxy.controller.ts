import { Body, Get, Param, Put, Req } from '@nestjs/common';
import { tokenHash } from '@luochui/accounts';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow, InRehearsalToo } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { sessionToken } from '@luochui/platform/http/session-token.js';
import { RemembersItself } from '@luochui/platform/idempotency/remembers-itself.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Request } from 'express';
import { z } from 'zod';
import { SetProxy } from '../use-cases/set-proxy.js';
import { ShowMaxima } from '../use-cases/show-maxima.js';
import { Bid, OwnMaxima, SetProxyBody } from '../wire/bid.js';
import type { Entered } from './stamp-entry.js';

/** A bidder's own maxima; what became of one is asked as of a bid. */
@ApiController('lots/:lotId/proxy')
@Allow('signed-in')
@InRehearsalToo()
@RemembersItself()
export class ProxyController {
  constructor(
    private readonly setProxy: SetProxy,
    private readonly showMaxima: ShowMaxima,
  ) {}

  @Put()
  @Answers(200, Bid)
  async set(
    @CurrentActor() actor: Actor,
    @Req() { headers, enteredAt }: Request & Entered,
    @Param('lotId', { schema: z.uuid() }) lotId: string,
    @Body({ schema: SetProxyBody }) { maximum, confirmJump = false, bidId, seen }: SetProxyBody,
  ): Promise<Bid> {
    const token = sessionToken(headers)!;
    const asked = {
      lotId,
      bidId,
      maximum: BigInt(maximum),
      confirmJump,
      seen,
      enteredAt,
      token,
      tokenHash: tokenHash(token),
    };
    const bid = await this.setProxy.run(actor, asked);
    if (bid.decision === 'rejected') throw new DomainError(bid.reason!, bid);
    return bid;
  }

  @Get()
  @Answers(200, OwnMaxima)
  show(@CurrentActor() actor: Actor, @Param('lotId', { schema: z.uuid() }) lotId: string): Promise<OwnMaxima> {
    return this.showMaxima.run(actor, lotId);
  }
}
