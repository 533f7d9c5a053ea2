import { Module } from '@nestjs/common';
import { QueuesModule } from '@luochui/platform/queues/queues.module.js';
import { DeliverySweeper } from './jobs/delivery-sweeper.js';
import { MessagesProcessor } from './jobs/messages.processor.js';
import { MessagesModule } from './messages.module.js';

@Module({ imports: [MessagesModule, QueuesModule], providers: [MessagesProcessor, DeliverySweeper] })
export class MessagesJobsModule {}
