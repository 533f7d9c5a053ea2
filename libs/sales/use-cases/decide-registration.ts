import { Injectable } from '@nestjs/common';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { statusAfter } from '../domain/registration.js';
import { shanghaiTime } from '../domain/shanghai-time.js';
import { RegistrationReader, type RegistrationRow } from '../storage/registration.reader.js';
import { RegistrationRepository } from '../storage/registration.repository.js';

export interface RegistrationDecision {
  readonly registrationId: string;
  readonly move: 'approve' | 'reject';
  readonly reason: string | null;
}

@Injectable()
export class DecideRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sendMessage: SendMessage,
  ) {}

  /** Of two officers at once one decides; the other is told what was decided. */
  run(actor: Actor, { registrationId: id, move, reason }: RegistrationDecision, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const decided = await tx.of(RegistrationRepository).decide(id, { move, reason, at, by: actor.accountId });
      const [row] = await tx.of(RegistrationReader).rows({ id, limit: 1 });
      if (!row) throw new DomainError('registration.not_found');
      if (!decided) throw alreadyDecided(row);
      if (move === 'approve') {
        if (row.lotStatus === 'closed') throw new DomainError('registration.lot_closed');
        await tx.publish({ type: 'registration.approved', payload: { registrationId: id } });
      }
      await this.#tell(row, { move, reason }, tx);
      const action = `registration.${statusAfter(move)}`;
      const detail = { lotId: row.lotId, organisationId: row.organisationId, reason };
      await tx.audit({ actor, action, subject: { type: 'registration', id }, detail, at });
    }, within);
  }

  async #tell(row: RegistrationRow, { move, reason }: Pick<RegistrationDecision, 'move' | 'reason'>, tx: Transaction) {
    const { id: about, lotId, accountId } = row;
    const facts = { lotId, number: String(row.lotNumber), title: row.lotTitle };
    const to = [accountId];
    if (move === 'approve') await this.sendMessage.run({ kind: 'registration.approved', about, params: facts, to }, tx);
    else {
      const params = { ...facts, reason: reason ?? '' };
      await this.sendMessage.run({ kind: 'registration.rejected', about, params, to }, tx);
    }
  }
}

/** Withdrawn by its bidder meanwhile, it was decided by nobody. */
const alreadyDecided = ({ status, decidedBy, decidedAt, applicant, createdAt }: RegistrationRow) =>
  new DomainError('registration.already_decided', {
    status,
    by: decidedBy ?? applicant,
    at: (decidedAt ?? createdAt).toISOString(),
    atHere: shanghaiTime((decidedAt ?? createdAt).getTime()),
  });
