import { Module } from '@nestjs/common';
import { FiguresController } from './http/figures.controller.js';
import { TodayController } from './http/today.controller.js';
import { InsightModule } from './insight.module.js';

@Module({ imports: [InsightModule], controllers: [FiguresController, TodayController] })
export class InsightHttpModule {}
