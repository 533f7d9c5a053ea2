import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface FirstAnswer {
  readonly status: number;
  /** JSON; null: no content. */
  readonly answer: string | null;
}

export type Claim = 'ours' | 'in-progress' | 'other-request' | FirstAnswer;

const KEPT_MS = 24 * 60 * 60 * 1000;

/** The first answers to writes that carried an Idempotency-Key, kept for 24 hours per account. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly dataSource: DataSource) {}

  /** `now`: Unix milliseconds. Of two that come together the table's key lets one through. */
  async claim(accountId: string, key: string, requestSha256: string, now: number): Promise<Claim> {
    await this.dataSource.query('delete from idempotency_key where at < $1', [new Date(now - KEPT_MS)]);
    const claimed: unknown[] = await this.dataSource.query(
      `insert into idempotency_key (account_id, key, request_sha256, at) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [accountId, key, requestSha256, new Date(now)],
    );
    if (claimed.length > 0) return 'ours';
    const [row] = await this.dataSource.query(
      'select request_sha256, status, answer from idempotency_key where account_id = $1 and key = $2',
      [accountId, key],
    );
    if (!row || (row.status === null && row.request_sha256 === requestSha256)) return 'in-progress';
    if (row.request_sha256 !== requestSha256) return 'other-request';
    return { status: row.status, answer: row.answer };
  }

  async keep(accountId: string, key: string, { status, answer }: FirstAnswer): Promise<void> {
    await this.dataSource.query(
      'update idempotency_key set status = $3, answer = $4 where account_id = $1 and key = $2',
      [accountId, key, status, answer],
    );
  }

  /** A refusal changed nothing: the same key may try again. */
  async giveUp(accountId: string, key: string): Promise<void> {
    await this.dataSource.query('delete from idempotency_key where account_id = $1 and key = $2', [accountId, key]);
  }
}
