import { Processor } from '@nestjs/bullmq';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import type { Job } from 'bullmq';
import { DeliverMessage } from '../use-cases/deliver-message.js';
import { MessageDue } from '../wire/events.js';

/** Several at once: one gateway that is slow keeps no code waiting that leaves by the other. */
@Processor('messages', { concurrency: 8 })
export class MessagesProcessor extends QueueProcessor {
  constructor(private readonly deliverMessage: DeliverMessage) {
    super();
  }
  async process(job: Job): Promise<void> {
    await this.deliverMessage.run(MessageDue.parse(job.data).deliveryId);
  }
}
