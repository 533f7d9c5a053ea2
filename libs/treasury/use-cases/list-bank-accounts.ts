import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BankAccountReader, type BankAccountRow } from '../storage/bank-account.reader.js';
import type { BankAccount } from '../wire/bank-account.js';

/** The accounts that deposits were ever to be paid to. */
@Injectable()
export class ListBankAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The one in use first. */
  async all(): Promise<BankAccount[]> {
    return (await this.unitOfWork.read(BankAccountReader).all()).map(toAccount);
  }

  /** Where deposits are to be paid to; null: none is named yet. */
  async current(): Promise<BankAccount | null> {
    return (await this.all())[0] ?? null;
  }

  async mappingNames(id: string): Promise<string[]> {
    const reader = this.unitOfWork.read(BankAccountReader);
    if ((await reader.byId(id)) === null) throw new DomainError('bank_account.not_found');
    return reader.mappingNames(id);
  }
}

const toAccount = ({ namedAt, ...row }: BankAccountRow): BankAccount => ({ ...row, namedAt: namedAt.toISOString() });
