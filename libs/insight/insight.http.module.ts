import { Module } from '@nestjs/common';
import { FiguresController } from './http/figures.controller.js';
import { InsightModule } from './insight.module.js';

@Module({ imports: [InsightModule], controllers: [FiguresController] })
export class InsightHttpModule {}
