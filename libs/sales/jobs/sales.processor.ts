import { Processor } from '@nestjs/bullmq';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import type { Job } from 'bullmq';
import { TellOfClosing } from '../use-cases/tell-of-closing.js';
import { LotClosed } from '../wire/events.js';

/** What a closing has time for: the queue `closing` is for what must not be late. */
@Processor('sales')
export class SalesProcessor extends QueueProcessor {
  constructor(private readonly tellOfClosing: TellOfClosing) {
    super();
  }
  async process(job: Job): Promise<void> {
    if (job.name === 'lot.closed') await this.tellOfClosing.run(LotClosed.parse(job.data).lotId);
  }
}
