import { Processor } from '@nestjs/bullmq';
import { ContractSigned } from '@luochui/deals/wire/events.js';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import type { Job } from 'bullmq';
import { RemindReport } from '../use-cases/remind-report.js';
import { StartFollowup } from '../use-cases/start-followup.js';
import { FollowupDue } from '../wire/events.js';

@Processor('followup')
export class FollowupProcessor extends QueueProcessor {
  constructor(
    private readonly startFollowup: StartFollowup,
    private readonly remindReport: RemindReport,
  ) {
    super();
  }
  async process(job: Job): Promise<void> {
    if (job.name === 'contract.signed') await this.startFollowup.run(ContractSigned.parse(job.data).contractId);
    if (job.name === 'followup.due') await this.remindReport.run(FollowupDue.parse(job.data).reportId);
  }
}
