import { Processor } from '@nestjs/bullmq';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import type { Job } from 'bullmq';
import { RunImport } from '../use-cases/run-import.js';
import { ImportRequested } from '../wire/import.js';

/** One file at a time in a process; a second one waits in the queue and says so. */
@Processor('catalogue', { concurrency: 1 })
export class CatalogueProcessor extends QueueProcessor {
  constructor(private readonly runImport: RunImport) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { importId } = ImportRequested.parse(job.data);
    try {
      await this.runImport.run(importId);
    } catch (error) {
      if (job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) await this.runImport.giveUp(importId);
      throw error;
    }
  }
}
