import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { Nudges } from './nudges.js';

@Module({ imports: [ConfigModule], providers: [Nudges], exports: [Nudges] })
export class NudgesModule {}
