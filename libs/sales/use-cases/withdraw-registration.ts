import { Injectable } from '@nestjs/common';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { canWithdraw } from '../domain/registration.js';
import { RegistrationReader } from '../storage/registration.reader.js';
import { RegistrationRepository, type Locked } from '../storage/registration.repository.js';

export interface Withdrawal {
  readonly registrationId: string;
  readonly reason: string | null;
  /** Whose act it is: the bidder's own, or an officer's. */
  readonly by: 'bidder' | 'staff';
}

/**
 * A bidder leaves a lot before its opening; afterwards staff may take him out, as long as nothing he bid stands: a bid can't be withdrawn
 * (拍卖法 36), it can only be voided on a ground. He bids no more in any process from this commit on: who may bid is looked up under the
 * lot's lock, which this holds too.
 */
@Injectable()
export class WithdrawRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sendMessage: SendMessage,
  ) {}

  run(actor: Actor, { registrationId: id, reason, by }: Withdrawal, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const registrations = tx.of(RegistrationRepository);
      const found = await registrations.lockWithLot(id);
      const [row] = await tx.of(RegistrationReader).rows({ id, limit: 1 });
      const isTheirs = by === 'staff' || found?.organisationId === actor.organisationId;
      if (!found || !row || !isTheirs) throw new DomainError('registration.not_found');
      if (!canWithdraw(found.status)) throw new DomainError('registration.already_decided', { status: found.status });
      const at = this.clock.now();
      if (by === 'bidder' ? hasOpened(found, at) : found.lotStatus === 'closed')
        throw new DomainError('registration.withdrawal_over');
      if (found.code !== null && (await registrations.hasBid(found.lotId, found.code)))
        throw new DomainError('registration.has_bids');
      await registrations.withdraw(id, { reason, at, by: actor.accountId });
      const payload = { registrationId: id, at: new Date(at).toISOString() };
      await tx.publish({ type: 'registration.withdrawn', payload });
      const detail = { lotId: row.lotId, organisationId: row.organisationId, reason, by };
      await tx.audit({ actor, action: 'registration.withdrawn', subject: { type: 'registration', id }, detail, at });
      if (by === 'bidder') return;
      const params = { lotId: row.lotId, number: String(row.lotNumber), title: row.lotTitle, reason: reason ?? '' };
      const message = { kind: 'registration.withdrawn', about: id, params, to: [row.accountId] } as const;
      await this.sendMessage.run(message, tx);
    }, within);
  }
}

const hasOpened = ({ lotStatus, opensAt }: Locked, now: number): boolean =>
  lotStatus !== 'announced' || opensAt === null || now >= opensAt.getTime();
