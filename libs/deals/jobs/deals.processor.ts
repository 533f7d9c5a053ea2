import { Processor } from '@nestjs/bullmq';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import { LotClosed } from '@luochui/sales/wire/events.js';
import type { Job } from 'bullmq';
import { DraftContract } from '../use-cases/draft-contract.js';

@Processor('deals')
export class DealsProcessor extends QueueProcessor {
  constructor(private readonly draftContract: DraftContract) {
    super();
  }
  async process(job: Job): Promise<void> {
    if (job.name === 'lot.closed') await this.draftContract.run(LotClosed.parse(job.data).lotId);
  }
}
