import { Injectable } from '@nestjs/common';
import { addressOf, FindRecipients, type AddressKind } from '@luochui/messages';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { AccountReader } from '../storage/account.reader.js';
import type { IssuedCode, RequestCodeBody } from '../wire/one-time-code.js';
import { IssueCode } from './issue-code.js';

export interface Asker {
  readonly network: string | null;
  readonly language: Language;
}

/** A code by which an address is proved: to register, to set a new password, to agree to a lot's rules. */
@Injectable()
export class RequestCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findRecipients: FindRecipients,
    private readonly issueCode: IssueCode,
  ) {}

  /** For who is not signed in. Throws `code.bad_address`, `code.too_many`, `code.no_way`. */
  async run({ purpose, address: typed }: RequestCodeBody, { network, language }: Asker): Promise<IssuedCode> {
    const address = addressOf(typed);
    if (!address) throw new DomainError('code.bad_address');
    const owner = await this.#owner(address);
    const kind: AddressKind =
      purpose === 'reset' ? (owner ? 'code.reset' : 'code.no_account') : owner ? 'code.account_exists' : 'code.sign_up';
    return this.issueCode.run({ ...address, purpose, accountId: owner, asker: network, language, kind });
  }

  /** To the signed-in account's own address, by SMS where there is a number. Throws `code.no_address`. */
  async forConsent({ accountId }: Actor, { network, language }: Asker): Promise<IssuedCode> {
    const recipient = await this.findRecipients.of(accountId);
    const address = recipient?.phone
      ? { channel: 'sms' as const, address: recipient.phone }
      : recipient?.email && { channel: 'email' as const, address: recipient.email };
    if (!address) throw new DomainError('code.no_address');
    return this.issueCode.run({
      ...address,
      purpose: 'consent',
      accountId,
      asker: network,
      language,
      kind: 'code.consent',
    });
  }

  async #owner(address: Parameters<FindRecipients['at']>[0]): Promise<string | null> {
    const recipient = await this.findRecipients.at(address);
    const account = recipient && (await this.unitOfWork.read(AccountReader).byId(recipient.accountId));
    return account && !account.disabledAt ? account.id : null;
  }
}
