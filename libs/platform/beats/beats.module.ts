import { Module } from '@nestjs/common';
import { ClockModule } from '../clock/clock.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Beats } from './beats.js';

@Module({ imports: [ClockModule, DatabaseModule], providers: [Beats], exports: [Beats] })
export class BeatsModule {}
