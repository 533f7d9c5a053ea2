import { hash, verify } from '@node-rs/argon2';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { addressOf } from '@luochui/messages';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, lockedUntil } from '../domain/sign-in-limit.js';
import { SESSION_DAYS } from '../domain/token.js';
import { AccountReader } from '../storage/account.reader.js';
import { AccountRepository } from '../storage/account.repository.js';
import type { AccountEntity } from '../storage/account.entity.js';
import type { SignedIn, SignInBody } from '../wire/session.js';
import { IssueToken } from './issue-token.js';

@Injectable()
export class SignIn implements OnModuleInit {
  /** What an unknown login is checked against, so that the time tells nobody which logins exist. */
  #nobody: string;
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly issueToken: IssueToken,
  ) {}

  async onModuleInit() {
    this.#nobody = await hash('nobody');
  }

  /** Throws `auth.wrong_credentials`, or `auth.locked` after too many failures in a row. */
  async run({ login, password }: SignInBody): Promise<SignedIn> {
    // Who registered himself has his address as login, and a number is typed in many ways.
    const account = await this.unitOfWork.read(AccountReader).byLogin(addressOf(login)?.address ?? login);
    const locked = account?.lockedUntil && account.lockedUntil.getTime() > this.clock.now();
    if (locked) throw new DomainError('auth.locked', { until: account.lockedUntil!.toISOString() });
    const right = await verify(account?.passwordHash ?? this.#nobody, password);
    if (!account || !account.passwordHash || account.disabledAt || !right) return this.#fail(account);
    const token = await this.unitOfWork.run(async (tx) => {
      if (account.failedSignIns > 0) await tx.of(AccountRepository).setSignInFailures(account.id, 0, null);
      return this.issueToken.run({ accountId: account.id, days: SESSION_DAYS }, tx);
    });
    return { token, user: (await this.unitOfWork.read(AccountReader).sessionUser(account.id))! };
  }

  /** An account that was opened a moment ago. */
  async asNew(accountId: string): Promise<SignedIn> {
    const token = await this.issueToken.run({ accountId, days: SESSION_DAYS });
    return { token, user: (await this.unitOfWork.read(AccountReader).sessionUser(accountId))! };
  }

  async #fail(account: AccountEntity | null): Promise<never> {
    if (account) {
      const failures = account.failedSignIns + 1;
      const until = lockedUntil(failures, this.clock.now());
      await this.unitOfWork.run((tx) =>
        tx.of(AccountRepository).setSignInFailures(account.id, until ? 0 : failures, until ? new Date(until) : null),
      );
    }
    throw new DomainError('auth.wrong_credentials', { limit: FAILURES_BEFORE_LOCK, minutes: LOCK_MINUTES });
  }
}
