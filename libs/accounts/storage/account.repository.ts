import { Repository } from '@luochui/platform/database/repository.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { QueryFailedError } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { SessionEntity } from './session.entity.js';

export class AccountRepository extends Repository {
  /** Throws `account.login_taken`. */
  async add(account: AccountEntity): Promise<void> {
    await this.manager.insert(AccountEntity, account).catch((error: unknown) => {
      const taken = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
      throw taken ? new DomainError('account.login_taken', { login: account.login }, { cause: error }) : error;
    });
  }

  async setSignInFailures(id: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await this.manager.update(AccountEntity, { id }, { failedSignIns: failures, lockedUntil });
  }

  async addSession(session: SessionEntity): Promise<void> {
    await this.manager.insert(SessionEntity, session);
  }

  async revokeSession(tokenHash: string, at: Date): Promise<void> {
    await this.manager.update(SessionEntity, { tokenHash }, { revokedAt: at });
  }

  /** A new password also lifts a lock. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.manager.update(AccountEntity, { id }, { passwordHash, failedSignIns: 0, lockedUntil: null });
  }

  /** All sessions of an account that hold, but for the one given. */
  async revokeSessions(accountId: string, at: Date, except: string | null): Promise<void> {
    await this.manager.query(
      `update session set revoked_at = $2 where account_id = $1 and revoked_at is null and token_hash is distinct from $3`,
      [accountId, at, except],
    );
  }

  /** The accounts of a rehearsal, with their sessions and the organisations that were made for them. */
  async deleteOfRehearsal(rehearsalId: string): Promise<void> {
    const [accounts] = await this.manager.query(
      'delete from account where rehearsal_id = $1 returning organisation_id as "organisationId"',
      [rehearsalId],
    );
    await this.manager.query(`delete from organisation where kind = 'rehearsal' and id = any($1)`, [
      accounts.map(({ organisationId }: { organisationId: string }) => organisationId),
    ]);
  }
}
