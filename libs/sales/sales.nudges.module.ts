import { Module } from '@nestjs/common';
import { NudgesModule } from '@luochui/platform/nudges/nudges.module.js';
import { LotNudges } from './live/lot-nudges.js';
import { SalesModule } from './sales.module.js';

/** In every process that judges. Not in SalesModule: nothing that decides can publish. */
@Module({ imports: [SalesModule, NudgesModule], providers: [LotNudges] })
export class SalesNudgesModule {}
