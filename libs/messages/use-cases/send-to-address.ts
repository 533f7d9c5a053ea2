import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { Address } from '../domain/address.js';
import { kindOf, type KindName, type ParamsOf } from '../domain/kinds.js';
import { MessageRepository } from '../storage/message.repository.js';
import { SealedParams } from './sealed-params.js';
import { addDelivery } from './send-message.js';
import { WaysOut } from './ways-out.js';

export type AddressKind = Extract<KindName, `code.${string}`>;

export interface MessageToAddress<K extends AddressKind> extends Address {
  readonly kind: K;
  readonly about: string;
  readonly params: ParamsOf<K>;
  readonly language: Language;
  /** After it the message is not sent any more; a code is forgotten. Unix milliseconds. */
  readonly until: number;
}

/** To an address whose owner is to be proved: a code, or why there is none. */
@Injectable()
export class SendToAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly waysOut: WaysOut,
    private readonly sealedParams: SealedParams,
  ) {}

  /** Throws `code.no_way` where nothing leaves by this channel. */
  async run<K extends AddressKind>(message: MessageToAddress<K>, within?: Transaction): Promise<void> {
    const { kind, about, params, language, channel, address } = message;
    if (this.waysOut.of(channel) === 'none') throw new DomainError('code.no_way', { channel });
    const id = randomUUID();
    const secret = kindOf(kind).secret === true;
    await this.unitOfWork.run(async (tx) => {
      const row = {
        id,
        key: `${kind}/${about}`,
        kind,
        accountId: null,
        language,
        params: secret ? {} : params,
        sealed: secret ? this.sealedParams.seal(id, params) : null,
        secretUntil: secret ? new Date(message.until) : null,
        inApp: false,
      };
      const now = this.clock.now();
      if (await tx.of(MessageRepository).addOnce(row, now))
        await addDelivery(tx, { messageId: id, channel, address }, now);
    }, within);
  }
}
