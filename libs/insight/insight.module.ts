import { Module } from '@nestjs/common';
import { CatalogueModule } from '@luochui/catalogue';
import { DealsModule } from '@luochui/deals';
import { FollowupModule } from '@luochui/followup';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { DatabaseModule } from '@luochui/platform/database/database.module.js';
import { SalesModule } from '@luochui/sales';
import { TreasuryModule } from '@luochui/treasury';
import { DealTasks } from './use-cases/deal-tasks.js';
import { DeskTasks } from './use-cases/desk-tasks.js';
import { ShowDeskToday } from './use-cases/show-desk-today.js';
import { ListingTasks } from './use-cases/listing-tasks.js';
import { SaleTasks } from './use-cases/sale-tasks.js';
import { ShowFigures } from './use-cases/show-figures.js';
import { ShowMyToday } from './use-cases/show-my-today.js';

const useCases = [ShowDeskToday, ShowFigures, ShowMyToday];

@Module({
  imports: [CatalogueModule, SalesModule, TreasuryModule, DealsModule, FollowupModule, ClockModule, DatabaseModule],
  providers: [...useCases, DeskTasks, ListingTasks, SaleTasks, DealTasks],
  exports: useCases,
})
export class InsightModule {}
