import { Repository } from '@luochui/platform/database/repository.js';
import type { Address } from '@luochui/messages';
import type { CodePurpose } from '../domain/one-time-code.js';

export interface CodeRow extends Address {
  readonly id: string;
  readonly purpose: CodePurpose;
  readonly accountId: string | null;
  /** Null: nobody was told a code, and none opens it. */
  readonly codeMac: string | null;
  /** Of the asker's network address, which itself is not kept. */
  readonly askerMac: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface LockedCode extends Address {
  readonly purpose: CodePurpose;
  readonly accountId: string | null;
  readonly codeMac: string | null;
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export class OneTimeCodeRepository extends Repository {
  /** Two that ask for one address at once are counted one after the other. Of address and asker, always in this order. */
  async serialise(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  async countSince(since: Date, { address, askerMac }: { address: string; askerMac: string | null }) {
    const [row] = await this.manager.query(
      `select (select count(*)::int from one_time_code where address = $2 and created_at > $1) as address,
              (select count(*)::int from one_time_code where asker_mac = $3 and created_at > $1) as asker`,
      [since, address, askerMac],
    );
    return row as { readonly address: number; readonly asker: number };
  }

  async add({
    id,
    purpose,
    channel,
    address,
    accountId,
    codeMac,
    askerMac,
    createdAt,
    expiresAt,
  }: CodeRow): Promise<void> {
    await this.manager.query(
      `insert into one_time_code (id, purpose, channel, address, account_id, code_mac, asker_mac, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, purpose, channel, address, accountId, codeMac, askerMac, createdAt, expiresAt],
    );
  }

  async forgetBefore(time: Date): Promise<void> {
    await this.manager.query('delete from one_time_code where created_at < $1', [time]);
  }

  async lock(id: string): Promise<LockedCode | null> {
    const [row] = await this.manager.query(
      `select purpose, channel, address, account_id as "accountId", code_mac as "codeMac", attempts,
              expires_at as "expiresAt", used_at as "usedAt"
       from one_time_code where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  async countAttempt(id: string): Promise<void> {
    await this.manager.query('update one_time_code set attempts = attempts + 1 where id = $1', [id]);
  }

  /** False when it was used before. */
  async use(id: string, at: Date): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      'update one_time_code set used_at = $2 where id = $1 and used_at is null returning id',
      [id, at],
    );
    return rows.length > 0;
  }
}
