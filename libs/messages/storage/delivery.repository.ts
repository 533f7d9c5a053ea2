import { Repository } from '@luochui/platform/database/repository.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { OutsideChannel } from '../domain/channel.js';
import type { DeliveryStatus } from '../domain/delivery.js';

/** A delivery in hand, with its message. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly channel: OutsideChannel;
  readonly address: string;
  /** This one counted. */
  readonly attempts: number;
  readonly kind: string;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly sealed: Buffer | null;
  readonly secretUntil: Date | null;
}

export interface Conclusion {
  readonly status: DeliveryStatus;
  readonly error: string | null;
  /** Of one that goes on waiting: when it is tried again. */
  readonly dueAt: Date | null;
  readonly at: number;
}

export class DeliveryRepository extends Repository {
  /** Null when it waits no more, or another process has it in hand. */
  async claim(id: string, now: number, until: number): Promise<ClaimedDelivery | null> {
    const [rows]: [{ attempts: number }[], number] = await this.manager.query(
      `update delivery set attempts = attempts + 1, claimed_until = $3
       where id = $1 and status = 'waiting' and (claimed_until is null or claimed_until < $2) returning attempts`,
      [id, new Date(now), new Date(until)],
    );
    if (rows.length === 0) return null;
    const [row] = await this.manager.query(
      `select delivery.id, message_id as "messageId", channel, address, attempts, kind, language, params, sealed,
              secret_until as "secretUntil"
       from delivery join message on message.id = message_id where delivery.id = $1`,
      [id],
    );
    return row;
  }

  /** `attempts`: the attempt that is concluded; one that was taken over meanwhile is another's to conclude. */
  async conclude(id: string, attempts: number, { status, error, dueAt, at }: Conclusion): Promise<void> {
    await this.manager.query(
      `update delivery set status = $3, last_error = $4, due_at = $5, claimed_until = null,
              ended_at = case when $3 = 'waiting' then null else $6::timestamptz end
       where id = $1 and attempts = $2 and status = 'waiting'`,
      [id, attempts, status, error, dueAt, new Date(at)],
    );
  }

  /** Those whose time has come, put off by `retryMs`: should their job be lost, the next sweep finds them again. */
  async takeDue(now: number, retryMs: number, limit: number): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await this.manager.query(
      `update delivery set due_at = $2 where id in (
         select id from delivery where status = 'waiting' and due_at <= $1 order by due_at limit $3 for update skip locked)
       returning id`,
      [new Date(now), new Date(now + retryMs), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Null: there is none. Locked until the commit. */
  async lock(id: string): Promise<{ readonly status: DeliveryStatus; readonly isForgotten: boolean } | null> {
    const [row] = await this.manager.query(
      `select status, secret_until is not null and sealed is null as "isForgotten"
       from delivery join message on message.id = message_id where delivery.id = $1 for update of delivery`,
      [id],
    );
    return row ?? null;
  }

  async startAgain(id: string, dueAt: Date): Promise<void> {
    await this.manager.query(
      `update delivery set status = 'waiting', attempts = 0, last_error = null, due_at = $2, ended_at = null where id = $1`,
      [id, dueAt],
    );
  }
}
