import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, lockedUntil } from '../domain/sign-in-limit.js';
import { AccountReader } from '../storage/account.reader.js';
import { AccountRepository } from '../storage/account.repository.js';
import type { ChangePasswordBody, ResetPasswordBody } from '../wire/sign-up.js';
import { CheckCode } from './check-code.js';
import { tokenHash } from './token-hash.js';

/** A new password, by a code or by the old one. Whoever had the old one is signed out, and the account is told. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly checkCode: CheckCode,
    private readonly sendMessage: SendMessage,
  ) {}

  /** Ends every session. Throws `code.wrong`, `account.same_password`. */
  async byCode({ codeId, code, password }: ResetPasswordBody): Promise<void> {
    const { accountId, address } = await this.checkCode.run({ codeId, code }, 'reset');
    if (password.toLowerCase() === address) throw new DomainError('account.same_password');
    const passwordHash = await hash(password);
    await this.unitOfWork.run(async (tx) => {
      await this.checkCode.use(codeId, tx);
      await this.#set(tx, accountId!, passwordHash, null);
    });
  }

  /** Ends every session but this one. Throws `auth.wrong_credentials`, `auth.locked`, `account.same_password`. */
  async byOldOne({ accountId }: Actor, { old, password }: ChangePasswordBody, token: string): Promise<void> {
    const account = (await this.unitOfWork.read(AccountReader).byId(accountId))!;
    const now = this.clock.now();
    if (account.lockedUntil && account.lockedUntil.getTime() > now)
      throw new DomainError('auth.locked', { until: account.lockedUntil.toISOString() });
    if (!account.passwordHash || !(await verify(account.passwordHash, old))) {
      const failures = account.failedSignIns + 1;
      const until = lockedUntil(failures, now);
      await this.unitOfWork.run((tx) =>
        tx.of(AccountRepository).setSignInFailures(accountId, until ? 0 : failures, until ? new Date(until) : null),
      );
      throw new DomainError('auth.wrong_credentials', { limit: FAILURES_BEFORE_LOCK, minutes: LOCK_MINUTES });
    }
    if (password === old || password.toLowerCase() === account.login) throw new DomainError('account.same_password');
    const passwordHash = await hash(password);
    await this.unitOfWork.run((tx) => this.#set(tx, accountId, passwordHash, tokenHash(token)));
  }

  async #set(tx: Transaction, accountId: string, passwordHash: string, kept: string | null): Promise<void> {
    const at = new Date(this.clock.now());
    await tx.of(AccountRepository).setPassword(accountId, passwordHash);
    await tx.of(AccountRepository).revokeSessions(accountId, at, kept);
    const params = { at: at.toISOString() };
    await this.sendMessage.run({ kind: 'account.password_changed', about: randomUUID(), params, to: [accountId] }, tx);
  }
}
