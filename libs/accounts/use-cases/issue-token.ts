import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { AccountRepository } from '../storage/account.repository.js';
import { newToken, tokenHash } from './token-hash.js';

/** A token for an account: a browser's session or a program's. It is told once; only its hash is kept. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ accountId, days }: { accountId: string; days: number }, within?: Transaction): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const session = {
      tokenHash: tokenHash(token),
      accountId,
      createdAt: new Date(now),
      expiresAt: new Date(now + days * 86_400_000),
      revokedAt: null,
    };
    await this.unitOfWork.run((tx) => tx.of(AccountRepository).addSession(session), within);
    return token;
  }
}
