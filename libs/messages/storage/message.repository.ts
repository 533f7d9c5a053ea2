import { Repository } from '@luochui/platform/database/repository.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { OutsideChannel } from '../domain/channel.js';

export interface MessageRow {
  readonly id: string;
  /** The same fact to the same reader has the same key: it is told once. */
  readonly key: string;
  readonly kind: string;
  readonly accountId: string | null;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly sealed: Buffer | null;
  readonly secretUntil: Date | null;
  readonly inApp: boolean;
}

export interface NewDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly dueAt: Date;
}

export class MessageRepository extends Repository {
  /** False when it was told before. */
  async addOnce(row: MessageRow, at: number): Promise<boolean> {
    const { id, key, kind, accountId, language, params, sealed, secretUntil, inApp } = row;
    const rows: unknown[] = await this.manager.query(
      `insert into message (id, key, kind, account_id, language, params, sealed, secret_until, in_app, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (key) do nothing returning id`,
      [id, key, kind, accountId, language, JSON.stringify(params), sealed, secretUntil, inApp, new Date(at)],
    );
    return rows.length > 0;
  }

  async addDelivery({ id, messageId, channel, address, dueAt }: NewDelivery, at: number): Promise<void> {
    await this.manager.query(
      `insert into delivery (id, message_id, channel, address, status, due_at, created_at)
       values ($1, $2, $3, $4, 'waiting', $5, $6)`,
      [id, messageId, channel, address, dueAt, new Date(at)],
    );
  }

  /** One of an account’s own; false if there is none such. Marked once, it stays as it was. */
  async markRead(accountId: string, id: string, at: number): Promise<boolean> {
    const [, found] = await this.manager.query(
      `update message set read_at = coalesce(read_at, $3) where account_id = $1 and in_app and id = $2`,
      [accountId, id, new Date(at)],
    );
    return found > 0;
  }

  async markAllRead(accountId: string, at: number): Promise<void> {
    await this.manager.query('update message set read_at = $2 where account_id = $1 and in_app and read_at is null', [
      accountId,
      new Date(at),
    ]);
  }

  /** Codes that hold no longer are forgotten. */
  async forgetSecrets(now: number): Promise<void> {
    await this.manager.query('update message set sealed = null where sealed is not null and secret_until < $1', [
      new Date(now),
    ]);
  }
}
