import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { AccountReader } from '../storage/account.reader.js';
import type { SessionUser } from '../wire/session.js';

@Injectable()
export class ShowAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  run(accountId: string): Promise<SessionUser | null> {
    return this.unitOfWork.read(AccountReader).sessionUser(accountId);
  }
}
