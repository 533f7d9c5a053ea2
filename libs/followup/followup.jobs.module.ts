import { Module } from '@nestjs/common';
import { QueuesModule } from '@luochui/platform/queues/queues.module.js';
import { FollowupModule } from './followup.module.js';
import { FollowupProcessor } from './jobs/followup.processor.js';
import { ReminderSweeper } from './jobs/reminder-sweeper.js';

@Module({ imports: [FollowupModule, QueuesModule], providers: [FollowupProcessor, ReminderSweeper] })
export class FollowupJobsModule {}
