import { Injectable } from '@nestjs/common';
import { DraftFinishedEvent } from './draft-finished-event.js';
import { DraftNextEvent } from './draft-next-event.js';
import { FollowExampleDeals } from './follow-example-deals.js';
import { HoldFinishedEvent } from './hold-finished-event.js';
import { ReleaseExampleProjects } from './release-example-projects.js';
import { SignExampleDeals } from './sign-example-deals.js';

/** What the example world is made of, in its order. */
@Injectable()
export class ExampleSteps {
  constructor(
    readonly projects: ReleaseExampleProjects,
    readonly finishedEvent: DraftFinishedEvent,
    readonly hold: HoldFinishedEvent,
    readonly deals: SignExampleDeals,
    readonly followups: FollowExampleDeals,
    readonly nextEvent: DraftNextEvent,
  ) {}
}
