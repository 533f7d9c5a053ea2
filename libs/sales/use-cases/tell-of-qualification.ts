import { Injectable } from '@nestjs/common';
import { SendMessage } from '@luochui/messages';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { RegistrationReader } from '../storage/registration.reader.js';

/** The deposit is in and the code given out. Told once, however often the job runs. */
@Injectable()
export class TellOfQualification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendMessage: SendMessage,
  ) {}

  run(registrationId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.of(RegistrationReader).rows({ id: registrationId, limit: 1 });
      // What is over by now, as the example world's lots are, is no news. A rehearsal's registrations are in no such list.
      if (!row || row.lotStatus === 'closed') return;
      const params = { lotId: row.lotId, number: String(row.lotNumber), title: row.lotTitle };
      await this.sendMessage.run(
        { kind: 'registration.qualified', about: registrationId, params, to: [row.accountId] },
        tx,
      );
    });
  }
}
