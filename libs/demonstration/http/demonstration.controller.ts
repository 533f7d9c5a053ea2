import { Get, Post } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { OpenNextLots } from '../use-cases/open-next-lots.js';
import { ShowDemonstration } from '../use-cases/show-demonstration.js';
import { Demonstration, OpeningLots } from '../wire/demonstration.js';

/** What an officer can try on the example world; where none was loaded there is nothing. */
@ApiController('demonstration')
@Allow('auction-officer')
export class DemonstrationController {
  constructor(
    private readonly showDemonstration: ShowDemonstration,
    private readonly openNextLots: OpenNextLots,
  ) {}

  @Get()
  @Answers(200, Demonstration)
  show(): Promise<Demonstration> {
    return this.showDemonstration.run();
  }

  @Post('next-lots')
  @Answers(201, OpeningLots)
  open(@CurrentActor() actor: Actor): Promise<OpeningLots> {
    return this.openNextLots.run(actor);
  }
}
