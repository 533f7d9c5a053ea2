import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { AccountRepository } from '../storage/account.repository.js';
import { tokenHash } from './token-hash.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}
  run(token: string): Promise<void> {
    const at = new Date(this.clock.now());
    return this.unitOfWork.run((tx) => tx.of(AccountRepository).revokeSession(tokenHash(token), at));
  }
}
