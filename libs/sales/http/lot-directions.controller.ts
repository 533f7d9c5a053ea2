import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { AnnounceDraft } from '../use-cases/announce-draft.js';
import { DirectLot } from '../use-cases/direct-lot.js';
import type { Direction } from '../use-cases/lot-command.js';
import { ShowLot } from '../use-cases/show-lot.js';
import { Lot, LotActionBody, VoidLeaderBody } from '../wire/lot.js';

const LotId = { schema: z.uuid() };

/** What staff do to a lot; each answers how it stands after it. */
@ApiController('lots/:id')
@Allow('auction-officer')
export class LotDirectionsController {
  constructor(
    private readonly announceDraft: AnnounceDraft,
    private readonly directLot: DirectLot,
    private readonly showLot: ShowLot,
  ) {}

  @Post('announce')
  @Answers(200, Lot)
  @HttpCode(200)
  async announce(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: LotActionBody }) { reason }: LotActionBody,
  ): Promise<Lot> {
    await this.announceDraft.run(actor, id, reason);
    return this.#show(id);
  }

  @Post('pause')
  @Answers(200, Lot)
  @HttpCode(200)
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: LotActionBody }) body: LotActionBody,
  ): Promise<Lot> {
    return this.#direct(actor, id, 'pause', body);
  }

  @Post('resume')
  @Answers(200, Lot)
  @HttpCode(200)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: LotActionBody }) body: LotActionBody,
  ): Promise<Lot> {
    return this.#direct(actor, id, 'resume', body);
  }

  @Post('withdraw')
  @Answers(200, Lot)
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: LotActionBody }) body: LotActionBody,
  ): Promise<Lot> {
    return this.#direct(actor, id, 'withdraw', body);
  }

  @Post('stop')
  @Answers(200, Lot)
  @HttpCode(200)
  stop(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: LotActionBody }) body: LotActionBody,
  ): Promise<Lot> {
    return this.#direct(actor, id, 'stop', body);
  }

  @Post('void-leader')
  @Answers(200, Lot)
  @HttpCode(200)
  voidLeader(
    @CurrentActor() actor: Actor,
    @Param('id', LotId) id: string,
    @Body({ schema: VoidLeaderBody }) body: VoidLeaderBody,
  ): Promise<Lot> {
    return this.#direct(actor, id, 'void-leader', body);
  }

  async #direct(actor: Actor, id: string, type: Direction, body: VoidLeaderBody): Promise<Lot> {
    await this.directLot.run(actor, id, type, body);
    return this.#show(id);
  }

  async #show(id: string): Promise<Lot> {
    return { id, ...(await this.showLot.run(id)) };
  }
}
