import { Injectable } from '@nestjs/common';
import { PutRecipient } from '@luochui/messages';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Role } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { SignUpBody } from '../wire/sign-up.js';
import { CheckCode } from './check-code.js';
import { CreateAccount } from './create-account.js';
import { CreateOrganisation, type NewOrganisation } from './create-organisation.js';

/** What one may do by oneself: bid, sign and report, submit projects. Staff's roles are given by staff. */
const ROLES: readonly Role[] = ['bidder', 'transferee', 'holder'];

/**
 * An organisation or a person registers itself, with an address that a code proved; the address is the login. Nobody has looked at
 * papers yet: who may bid in a lot is decided with each registration for it.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkCode: CheckCode,
    private readonly createOrganisation: CreateOrganisation,
    private readonly createAccount: CreateAccount,
    private readonly putRecipient: PutRecipient,
  ) {}

  /** Answers the account's id. Throws `code.wrong`, `organisation.taken`, `account.same_password`. */
  async run({ codeId, code, name, password, language, party }: SignUpBody): Promise<string> {
    const proved = await this.checkCode.run({ codeId, code }, 'sign-up');
    if (password.toLowerCase() === proved.address) throw new DomainError('account.same_password');
    return this.unitOfWork.run(async (tx) => {
      await this.checkCode.use(codeId, tx);
      const organisationId = await this.createOrganisation.run(toOrganisation(party, name), tx);
      const account = { login: proved.address, name, organisationId, roles: ROLES, password };
      const accountId = await this.createAccount.run(account, tx);
      await this.putRecipient.run({ accountId, language, proved }, tx);
      return accountId;
    });
  }
}

function toOrganisation(party: SignUpBody['party'], name: string): NewOrganisation {
  if (party.kind !== 'person') return { ...party, isSelfRegistered: true };
  return { kind: 'person', name, identityNumber: party.identityNumber, isSelfRegistered: true };
}
