import { Module } from '@nestjs/common';
import { ConfigModule } from '@luochui/platform/config/config.module.js';
import { LotSweeper } from './jobs/lot-sweeper.js';
import { SalesModule } from './sales.module.js';

/** In every process, so that a dead worker delays no opening and no end by more than a second. */
@Module({ imports: [SalesModule, ConfigModule], providers: [LotSweeper] })
export class SalesSweeperModule {}
