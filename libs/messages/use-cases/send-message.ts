import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { OUTSIDE, type OutsideChannel } from '../domain/channel.js';
import { JOB_LOST_MS } from '../domain/delivery.js';
import type { KindName, ParamsOf, SecretKind } from '../domain/kinds.js';
import { isWanted } from '../domain/wanted.js';
import { MessageReader } from '../storage/message.reader.js';
import { MessageRepository } from '../storage/message.repository.js';
import { RecipientReader } from '../storage/recipient.reader.js';
import { WaysOut } from './ways-out.js';

export interface NewMessage<K extends KindName> {
  readonly kind: K;
  /** What it is about: of the same kind about the same thing each reader is told once, however often it is sent. */
  readonly about: string;
  readonly params: ParamsOf<K>;
  /** Accounts. */
  readonly to: readonly string[];
}

/** Tells accounts something, in the commit of what it tells; the queue carries it out of the house. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly waysOut: WaysOut,
  ) {}

  /** Answers to how many it is new. */
  run<K extends Exclude<KindName, SecretKind>>(message: NewMessage<K>, within?: Transaction): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const fresh = await this.#notToldYet(tx, message);
      if (fresh.length === 0) return 0;
      const recipients = await tx.of(RecipientReader).of(fresh);
      const chosen = await tx.of(RecipientReader).choices(fresh);
      let told = 0;
      for (const accountId of fresh) {
        const { language = 'zh', email = null, phone = null } = recipients.get(accountId) ?? {};
        const choices = chosen.get(accountId) ?? [];
        const addresses = { sms: phone, email };
        const outside = OUTSIDE.filter((channel) => addresses[channel] && isWanted(message.kind, channel, choices));
        const inApp = isWanted(message.kind, 'app', choices);
        if (!inApp && outside.length === 0) continue;
        const { kind, params } = message;
        const [id, key] = [randomUUID(), keyOf(message, accountId)];
        const row = { id, key, kind, accountId, language, params, sealed: null, secretUntil: null, inApp };
        if (!(await tx.of(MessageRepository).addOnce(row, this.clock.now()))) continue;
        told++;
        for (const channel of outside) await this.#deliver(tx, id, channel, addresses[channel]!);
      }
      return told;
    }, within);
  }

  /** A sweep sends the same again and again while a lot runs: that may cost no more than one look. Two at once still tell it once. */
  async #notToldYet<K extends KindName>(tx: Transaction, message: NewMessage<K>): Promise<string[]> {
    const to = [...new Set(message.to)];
    const known = await tx.of(MessageReader).known(to.map((accountId) => keyOf(message, accountId)));
    return to.filter((accountId) => !known.has(keyOf(message, accountId)));
  }

  /** A way that isn't open is left out: what is owed is in the inbox all the same. */
  async #deliver(tx: Transaction, messageId: string, channel: OutsideChannel, address: string): Promise<void> {
    if (this.waysOut.of(channel) !== 'none') await addDelivery(tx, { messageId, channel, address }, this.clock.now());
  }
}

const keyOf = ({ kind, about }: { readonly kind: string; readonly about: string }, accountId: string) =>
  `${kind}/${about}/${accountId}`;

/** The row, and the event that brings it to the queue. */
export async function addDelivery(
  tx: Transaction,
  delivery: { readonly messageId: string; readonly channel: OutsideChannel; readonly address: string },
  now: number,
): Promise<void> {
  const id = randomUUID();
  await tx.of(MessageRepository).addDelivery({ id, ...delivery, dueAt: new Date(now + JOB_LOST_MS) }, now);
  await tx.publish({ type: 'message.due', payload: { deliveryId: id } });
}
