import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Role } from '@luochui/platform/domain/actor.js';
import { AccountRepository } from '../storage/account.repository.js';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Null: by tokens only. */
  readonly password: string | null;
  readonly isExample?: boolean;
  readonly rehearsalId?: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the account's id. Throws `account.login_taken`. */
  async run({ password, ...account }: NewAccount, within?: Transaction): Promise<string> {
    const id = randomUUID();
    const row = {
      id,
      login: account.login.toLowerCase(),
      name: account.name,
      organisationId: account.organisationId,
      roles: [...account.roles],
      passwordHash: password === null ? null : await hash(password),
      isExample: account.isExample ?? false,
      rehearsalId: account.rehearsalId ?? null,
      createdAt: new Date(this.clock.now()),
      failedSignIns: 0,
      lockedUntil: null,
      disabledAt: null,
    };
    await this.unitOfWork.run((tx) => tx.of(AccountRepository).add(row), within);
    return id;
  }
}
