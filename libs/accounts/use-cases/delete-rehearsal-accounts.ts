import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { AccountRepository } from '../storage/account.repository.js';

/** With their tokens, which are refused from the commit on. */
@Injectable()
export class DeleteRehearsalAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  run(rehearsalId: string, within?: Transaction): Promise<void> {
    return this.unitOfWork.run((tx) => tx.of(AccountRepository).deleteOfRehearsal(rehearsalId), within);
  }
}
