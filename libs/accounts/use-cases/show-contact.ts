import { Injectable } from '@nestjs/common';
import { FindRecipients, masked } from '@luochui/messages';
import type { OwnContact } from '../wire/one-time-code.js';

/** Where an account is reached, as far as its owner needs to see it. */
@Injectable()
export class ShowContact {
  constructor(private readonly findRecipients: FindRecipients) {}

  async run(accountId: string): Promise<OwnContact> {
    const { language = 'zh', phone = null, email = null } = (await this.findRecipients.of(accountId)) ?? {};
    return {
      language,
      phone: phone === null ? null : masked({ channel: 'sms', address: phone }),
      email: email === null ? null : masked({ channel: 'email', address: email }),
    };
  }
}
