import { Reader } from '@luochui/platform/database/repository.js';
import type { ListPosition } from '@luochui/platform/domain/list-position.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { OutsideChannel } from '../domain/channel.js';
import type { DeliveryStatus } from '../domain/delivery.js';

export interface InboxRow {
  readonly id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly kind: string;
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

export interface ShownRow {
  readonly id: string;
  readonly kind: string;
  readonly language: Language;
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sealed: Buffer | null;
  readonly createdAt: Date;
}

/** Milliseconds are what a cursor holds; a Date keeps no more of a time than that, and no less is written. */
const BEFORE = '($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))';

export class MessageReader extends Reader {
  /** Newest first. */
  inbox(accountId: string, after: ListPosition | undefined, limit: number): Promise<InboxRow[]> {
    return this.manager.query(
      `select id, kind, params, created_at as "createdAt", read_at as "readAt" from message
       where account_id = $1 and in_app and ${BEFORE} order by created_at desc, id desc limit $4`,
      [accountId, after?.at, after?.id, limit],
    );
  }

  /** Which of these keys a message has already. */
  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { key: string }[] = await this.manager.query('select key from message where key = any($1)', [keys]);
    return new Set(rows.map(({ key }) => key));
  }

  async unread(accountId: string): Promise<number> {
    const [{ count }] = await this.manager.query(
      'select count(*)::int as count from message where account_id = $1 and in_app and read_at is null',
      [accountId],
    );
    return count;
  }

  /** Newest first; of one status or of all. */
  deliveries(status: DeliveryStatus | null, after: ListPosition | undefined, limit: number): Promise<DeliveryRow[]> {
    return this.manager.query(
      `select delivery.id, kind, channel, address, status, attempts, last_error as "lastError",
              delivery.created_at as "createdAt", due_at as "dueAt", ended_at as "endedAt"
       from delivery join message on message.id = message_id
       where ($1::text is null or status = $1)
         and ($2::timestamptz is null or (delivery.created_at, delivery.id) < ($2::timestamptz, $3::uuid))
       order by delivery.created_at desc, delivery.id desc limit $4`,
      [status, after?.at, after?.id, limit],
    );
  }

  /** What the demonstration shows instead of sending it to this address, newest first. */
  shown(address: string, since: Date): Promise<ShownRow[]> {
    return this.manager.query(
      `select message.id, kind, language, channel, address, params, sealed, delivery.created_at as "createdAt"
       from delivery join message on message.id = message_id
       where address = $1 and status = 'shown' and delivery.created_at >= $2 order by delivery.created_at desc limit 5`,
      [address, since],
    );
  }
}
