import { Get } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { ShowDeskToday } from '../use-cases/show-desk-today.js';
import { ShowMyToday } from '../use-cases/show-my-today.js';
import { DeskToday, MyToday } from '../wire/today.js';

@ApiController('')
export class TodayController {
  constructor(
    private readonly showDeskToday: ShowDeskToday,
    private readonly showMyToday: ShowMyToday,
  ) {}

  @Get('desk/today')
  @Answers(200, DeskToday)
  @Allow(
    'listing-officer',
    'auction-officer',
    'auctioneer',
    'clerk',
    'finance-officer',
    'contract-officer',
    'auditor',
    'protection-officer',
    'administrator',
  )
  async desk(@CurrentActor() actor: Actor): Promise<DeskToday> {
    return DeskToday.parse(await this.showDeskToday.run(actor));
  }

  @Get('me/today')
  @Answers(200, MyToday)
  @Allow('signed-in')
  async mine(@CurrentActor() actor: Actor): Promise<MyToday> {
    return MyToday.parse(await this.showMyToday.run(actor));
  }
}
