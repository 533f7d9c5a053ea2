import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor, Role } from '@luochui/platform/domain/actor.js';
import { AccountReader } from '../storage/account.reader.js';

@Injectable()
export class FindAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By login; those that don't exist are missing. */
  byLogins(logins: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return this.unitOfWork.read(AccountReader).actorsByLogin(logins);
  }

  /** The ids of an organisation's accounts that have one of these roles: who is told what concerns it. */
  ofOrganisation(organisationId: string, roles: readonly Role[]): Promise<string[]> {
    return this.unitOfWork.read(AccountReader).idsOf(organisationId, roles);
  }

  /** The ids of all who have one of these roles: staff who are told what waits for them. */
  withRoles(roles: readonly Role[]): Promise<string[]> {
    return this.unitOfWork.read(AccountReader).idsWith(roles);
  }
}
