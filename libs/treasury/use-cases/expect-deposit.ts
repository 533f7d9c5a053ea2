import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { ListRegistrations, QualifyBidder } from '@luochui/sales';
import { reference } from '../domain/reference.js';
import { DepositRepository } from '../storage/deposit.repository.js';

/** An approved registration makes its deposit due. Told twice, it is expected once. */
@Injectable()
export class ExpectDeposit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly listRegistrations: ListRegistrations,
    private readonly qualifyBidder: QualifyBidder,
  ) {}

  async run(registrationId: string, within?: Transaction): Promise<void> {
    const registration = await this.listRegistrations.byId(registrationId);
    const { deposit: amount, status } = registration;
    // Approved, and left before anybody heard of it.
    if (status === 'withdrawn') return;
    await this.unitOfWork.run(async (tx) => {
      // A lot whose rules ask for no deposit lets in whoever is approved.
      if (amount === null || amount === '0') {
        if (status === 'approved') await this.qualifyBidder.run(registrationId, tx);
        return;
      }
      const deposits = tx.of(DepositRepository);
      for (;;) {
        const expected = await deposits.expect({
          id: randomUUID(),
          registrationId,
          lotId: registration.lotId,
          lotNumber: registration.lotNumber,
          lotTitle: registration.lotTitle,
          eventTitle: registration.eventTitle,
          accountId: registration.accountId,
          organisationId: registration.organisation.id,
          payerName: registration.organisation.name,
          amount: BigInt(amount),
          reference: reference('LC', registration.lotNumber, randomInt),
          expectedAt: this.clock.now(),
          payableUntil: registration.opensAt!,
        });
        // Not added and not there: somebody else's transfer has this reference, so draw another.
        if (expected || (await deposits.exists(registrationId))) return;
      }
    }, within);
  }
}
