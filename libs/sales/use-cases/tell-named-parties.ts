import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { SendMessage } from '@luochui/messages';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { NamedPartyReader } from '../storage/named-party.reader.js';

/**
 * A principal or a member of a consortium learns that it was named, and by whom: nobody is kept out of a lot by a stranger's
 * registration without knowing. Told once, however often the job runs.
 */
@Injectable()
export class TellNamedParties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
  ) {}

  async run(registrationId: string): Promise<void> {
    for (const { organisationId, by, lotId, number, title } of await this.unitOfWork
      .read(NamedPartyReader)
      .of(registrationId)) {
      const to = await this.findAccounts.ofOrganisation(organisationId, ['bidder', 'holder', 'transferee']);
      const params = { by, lotId, number: String(number), title };
      await this.sendMessage.run({ kind: 'registration.named', about: registrationId, params, to });
    }
  }
}
