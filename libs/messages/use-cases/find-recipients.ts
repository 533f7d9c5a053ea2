import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Address } from '../domain/address.js';
import { RecipientReader, type RecipientRow } from '../storage/recipient.reader.js';

@Injectable()
export class FindRecipients {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whose address this is; null: nobody's. */
  async at(address: Address, within?: Transaction): Promise<RecipientRow | null> {
    const reader = within?.of(RecipientReader) ?? this.unitOfWork.read(RecipientReader);
    return reader.accountAt(address);
  }

  /** Null: no address was ever proved. */
  async of(accountId: string): Promise<RecipientRow | null> {
    return (await this.unitOfWork.read(RecipientReader).of([accountId])).get(accountId) ?? null;
  }

  /** Who asked to be told of being outbid. */
  whoAskedFor(kind: 'bid.outbid'): Promise<string[]> {
    return this.unitOfWork.read(RecipientReader).whoAskedFor(kind);
  }
}
