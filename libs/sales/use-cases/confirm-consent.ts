import { Injectable } from '@nestjs/common';
import { CheckCode, ShowContact, type CodeProof } from '@luochui/accounts';
import { masked } from '@luochui/messages';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';

/** How a consent was confirmed, as it is kept with it. */
export interface ConfirmedConsent {
  readonly codeId: string;
  readonly channel: string;
  /** Masked. */
  readonly address: string;
}

/** Consent to a lot's rules is confirmed by a one-time code to the account's own address. */
@Injectable()
export class ConfirmConsent {
  constructor(
    private readonly checkCode: CheckCode,
    private readonly showContact: ShowContact,
  ) {}

  /**
   * Null: of an account without a proved address (made by staff, or by a demonstration), which can't be sent a code. Throws
   * `registration.code_required`, `code.wrong`.
   */
  async run({ accountId }: Actor, proof: CodeProof | undefined): Promise<ConfirmedConsent | null> {
    if (!proof) {
      const { phone, email } = await this.showContact.run(accountId);
      if (phone === null && email === null) return null;
      throw new DomainError('registration.code_required');
    }
    const proved = await this.checkCode.run(proof, 'consent');
    // A code that another account was sent.
    if (proved.accountId !== accountId) throw new DomainError('registration.code_required');
    return { codeId: proof.codeId, channel: proved.channel, address: masked(proved) };
  }

  /** In the commit of the registration. */
  use({ codeId }: ConfirmedConsent, tx: Transaction): Promise<void> {
    return this.checkCode.use(codeId, tx);
  }
}
