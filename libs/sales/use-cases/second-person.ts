import { Injectable } from '@nestjs/common';
import { Authenticate } from '@luochui/accounts';
import { hasRole, type Actor, type Role } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';

/** Who may stand beside an auction officer: those who watch the sale or conduct it. */
export const SECOND_ROLES = ['auditor', 'auctioneer'] as const satisfies readonly Role[];

/** The other of two roles, as the audit trail keeps it. */
export interface Second {
  readonly accountId: string;
  readonly role: (typeof SECOND_ROLES)[number];
}

/** Where a decision takes two people: the second shows that he is there by a token of his own, checked as any other. */
@Injectable()
export class SecondPerson {
  constructor(private readonly authenticate: Authenticate) {}

  /** An administrator is refused whatever else he is: he touches no bid. */
  async run(first: Actor, token: string): Promise<Second> {
    const second = await this.authenticate.run(token);
    const role = SECOND_ROLES.find((each) => hasRole(second, each));
    const isOther = second !== null && second.accountId !== first.accountId && second.rehearsalId === null;
    if (!isOther || !role || hasRole(second, 'administrator'))
      throw new DomainError('lot.second_refused', { roles: SECOND_ROLES });
    return { accountId: second.accountId, role };
  }
}
