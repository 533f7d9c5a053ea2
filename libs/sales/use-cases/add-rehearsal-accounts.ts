import { Injectable } from '@nestjs/common';
import { CreateAccount, CreateOrganisation, IssueToken } from '@luochui/accounts';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';

export interface RehearsalAccount {
  readonly accountId: string;
  readonly organisationId: string;
  readonly token: string;
}

const TOKEN_DAYS = 30;

/** Bidders who exist in one rehearsal alone: each an organisation of its own, as one entity is in a lot once. No password. */
@Injectable()
export class AddRehearsalAccounts {
  constructor(
    private readonly createOrganisation: CreateOrganisation,
    private readonly createAccount: CreateAccount,
    private readonly issueToken: IssueToken,
  ) {}

  async run(rehearsalId: string, name: string, count: number, tx: Transaction): Promise<RehearsalAccount[]> {
    const accounts: RehearsalAccount[] = [];
    for (let i = 1; i <= count; i++) {
      const called = `演练 ${name} 竞买人 ${i}`;
      const organisation = { name: `${called} (${rehearsalId})`, kind: 'rehearsal' as const, isExample: true };
      const organisationId = await this.createOrganisation.run(organisation, tx);
      const login = `rehearsal-${rehearsalId}-${i}`;
      const account = { login, name: called, organisationId, roles: ['bidder' as const], isExample: true, rehearsalId };
      const accountId = await this.createAccount.run({ ...account, password: null }, tx);
      const token = await this.issueToken.run({ accountId, days: TOKEN_DAYS }, tx);
      accounts.push({ accountId, organisationId, token });
    }
    return accounts;
  }
}
