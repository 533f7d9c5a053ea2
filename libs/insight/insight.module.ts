import { Module } from '@nestjs/common';
import { CatalogueModule } from '@luochui/catalogue';
import { DealsModule } from '@luochui/deals';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { SalesModule } from '@luochui/sales';
import { ShowFigures } from './use-cases/show-figures.js';

const useCases = [ShowFigures];

@Module({
  imports: [CatalogueModule, SalesModule, DealsModule, ClockModule],
  providers: useCases,
  exports: useCases,
})
export class InsightModule {}
