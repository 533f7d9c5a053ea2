import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@luochui/accounts';
import { CatalogueModule } from '@luochui/catalogue';
import { DealsModule } from '@luochui/deals';
import { FollowupModule } from '@luochui/followup';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { ConfigModule } from '@luochui/platform/config/config.module.js';
import { DatabaseModule } from '@luochui/platform/database/database.module.js';
import { SalesModule } from '@luochui/sales';
import { TreasuryModule } from '@luochui/treasury';
import { DemonstrationStepEntity } from './storage/demonstration-step.entity.js';
import { AdmitExampleBidders } from './use-cases/admit-example-bidders.js';
import { AnswerExampleReport } from './use-cases/answer-example-report.js';
import { DraftExampleEvent } from './use-cases/draft-example-event.js';
import { DraftFinishedEvent } from './use-cases/draft-finished-event.js';
import { DraftNextEvent } from './use-cases/draft-next-event.js';
import { ExampleEvents } from './use-cases/example-events.js';
import { ExamplePasswords } from './use-cases/example-passwords.js';
import { ExamplePeople } from './use-cases/example-people.js';
import { ExampleSteps } from './use-cases/example-steps.js';
import { FollowExampleDeals } from './use-cases/follow-example-deals.js';
import { HoldExampleLot } from './use-cases/hold-example-lot.js';
import { HoldFinishedEvent } from './use-cases/hold-finished-event.js';
import { MakeAccounts } from './use-cases/make-accounts.js';
import { MakeExampleWorld } from './use-cases/make-example-world.js';
import { OpenNextLots } from './use-cases/open-next-lots.js';
import { RegisterExampleBidders } from './use-cases/register-example-bidders.js';
import { ReleaseExampleProjects } from './use-cases/release-example-projects.js';
import { ShowDemonstration } from './use-cases/show-demonstration.js';
import { SignExampleDeal } from './use-cases/sign-example-deal.js';
import { SignExampleDeals } from './use-cases/sign-example-deals.js';
import { PayExampleRefunds } from './use-cases/pay-example-refunds.js';
import { TakeExampleDeposits } from './use-cases/take-example-deposits.js';

const useCases = [MakeAccounts, MakeExampleWorld, OpenNextLots, ShowDemonstration];
const parts = [
  AdmitExampleBidders,
  AnswerExampleReport,
  DraftExampleEvent,
  DraftFinishedEvent,
  DraftNextEvent,
  ExampleEvents,
  ExamplePasswords,
  ExamplePeople,
  ExampleSteps,
  FollowExampleDeals,
  HoldExampleLot,
  HoldFinishedEvent,
  RegisterExampleBidders,
  ReleaseExampleProjects,
  SignExampleDeal,
  SignExampleDeals,
  PayExampleRefunds,
  TakeExampleDeposits,
];
const entities = TypeOrmModule.forFeature([DemonstrationStepEntity]);
const rooms = [AccountsModule, CatalogueModule, SalesModule, TreasuryModule, DealsModule, FollowupModule];

@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule, ...rooms, entities],
  providers: [...useCases, ...parts],
  exports: useCases,
})
export class DemonstrationModule {}
