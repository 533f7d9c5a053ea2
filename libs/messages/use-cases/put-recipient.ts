import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { Address } from '../domain/address.js';
import { RecipientReader } from '../storage/recipient.reader.js';
import { RecipientRepository } from '../storage/recipient.repository.js';

export interface RecipientChange {
  readonly accountId: string;
  readonly language?: Language;
  /** One that was proved by a code; the other channel's stays. */
  readonly proved?: Address;
}

/** Where an account is reached, and in which language. */
@Injectable()
export class PutRecipient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws `recipient.address_taken`: an address belongs to one account. */
  run({ accountId, language, proved }: RecipientChange, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const known = (await tx.of(RecipientReader).of([accountId])).get(accountId);
      const row = {
        accountId,
        language: language ?? known?.language ?? 'zh',
        email: proved?.channel === 'email' ? proved.address : (known?.email ?? null),
        phone: proved?.channel === 'sms' ? proved.address : (known?.phone ?? null),
      };
      await tx.of(RecipientRepository).put(row, this.clock.now());
    }, within);
  }
}
