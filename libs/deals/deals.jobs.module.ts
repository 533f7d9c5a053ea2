import { Module } from '@nestjs/common';
import { QueuesModule } from '@luochui/platform/queues/queues.module.js';
import { DealsModule } from './deals.module.js';
import { DealsProcessor } from './jobs/deals.processor.js';

@Module({ imports: [DealsModule, QueuesModule], providers: [DealsProcessor] })
export class DealsJobsModule {}
