import { Module } from '@nestjs/common';
import { Pulse } from './live/pulse.js';
import { SalesModule } from './sales.module.js';

/** In every process. */
@Module({ imports: [SalesModule], providers: [Pulse], exports: [Pulse] })
export class SalesPulseModule {}
