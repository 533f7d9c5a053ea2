import { Processor } from '@nestjs/bullmq';
import { QueueProcessor } from '@luochui/platform/queues/queue-processor.js';
import type { Job } from 'bullmq';
import { CheckRightsOfLot } from '../use-cases/check-rights-of-lot.js';
import { TellOfClosing } from '../use-cases/tell-of-closing.js';
import { TellOfQualification } from '../use-cases/tell-of-qualification.js';
import { TellNamedParties } from '../use-cases/tell-named-parties.js';
import { LotClosed } from '../wire/events.js';
import { RegistrationMoved } from '../wire/registration.js';

/** What a closing has time for: the queue `closing` is for what must not be late. */
@Processor('sales')
export class SalesProcessor extends QueueProcessor {
  constructor(
    private readonly tellOfClosing: TellOfClosing,
    private readonly checkRightsOfLot: CheckRightsOfLot,
    private readonly tellOfQualification: TellOfQualification,
    private readonly tellNamedParties: TellNamedParties,
  ) {
    super();
  }
  async process(job: Job): Promise<void> {
    if (job.name === 'lot.closed') {
      const { lotId } = LotClosed.parse(job.data);
      await this.tellOfClosing.run(lotId);
      await this.checkRightsOfLot.run(lotId);
    }
    if (job.name === 'registration.submitted')
      await this.tellNamedParties.run(RegistrationMoved.parse(job.data).registrationId);
    if (job.name === 'registration.qualified')
      await this.tellOfQualification.run(RegistrationMoved.parse(job.data).registrationId);
  }
}
