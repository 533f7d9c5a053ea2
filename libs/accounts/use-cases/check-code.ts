import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Address } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { CODE_ATTEMPTS, CODE_MINUTES, type CodePurpose } from '../domain/one-time-code.js';
import { OneTimeCodeRepository } from '../storage/one-time-code.repository.js';
import { codeMacOf } from './issue-code.js';

export interface CodeProof {
  readonly codeId: string;
  readonly code: string;
}

export interface ProvedAddress extends Address {
  readonly accountId: string | null;
}

@Injectable()
export class CheckCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Whose address the code proves. Every try counts in a commit of its own, whatever becomes of the act. Throws `code.wrong`, in the
   * same words for a code that is wrong, old, spent, used or of another purpose.
   */
  async run({ codeId, code }: CodeProof, purpose: CodePurpose): Promise<ProvedAddress> {
    const found = await this.unitOfWork.run(async (tx) => {
      const codes = tx.of(OneTimeCodeRepository);
      const row = await codes.lock(codeId);
      const now = this.clock.now();
      if (!row || row.purpose !== purpose || row.usedAt || row.expiresAt.getTime() <= now) return null;
      if (row.attempts >= CODE_ATTEMPTS) return null;
      await codes.countAttempt(codeId);
      const [given, right] = [codeMacOf(this.config, codeId, code), row.codeMac ?? ''].map((text) => Buffer.from(text));
      return given!.length === right!.length && timingSafeEqual(given!, right!) ? row : null;
    });
    if (!found) throw wrong();
    const { channel, address, accountId } = found;
    return { channel, address, accountId };
  }

  /** In the commit of what it was for; of two that come with one code one goes on. Throws `code.wrong`. */
  async use(codeId: string, tx: Transaction): Promise<void> {
    if (!(await tx.of(OneTimeCodeRepository).use(codeId, new Date(this.clock.now())))) throw wrong();
  }
}

const wrong = () => new DomainError('code.wrong', { minutes: CODE_MINUTES, attempts: CODE_ATTEMPTS });
