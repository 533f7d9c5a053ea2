import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { BankAccountRepository } from '../storage/bank-account.repository.js';
import type { NameAccountBody } from '../wire/bank-account.js';

/** From now on deposits are to be paid to this account. Those that were used before stay known: their statements may still come. */
@Injectable()
export class NameDepositAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, named: NameAccountBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const booked = { at: this.clock.now(), by: actor.accountId };
      const id = await tx.of(BankAccountRepository).name({ ...named, ...booked, id: randomUUID() });
      const subject = { type: 'bank-account', id };
      await tx.audit({ actor, action: 'bank-account.named', subject, detail: named, at: booked.at });
    });
  }
}
