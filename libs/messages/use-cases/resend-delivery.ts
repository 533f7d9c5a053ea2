import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { JOB_LOST_MS } from '../domain/delivery.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';

@Injectable()
export class ResendDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Under the same Message-ID: who has it already sees that it is the same. */
  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const delivery = await tx.of(DeliveryRepository).lock(id);
      if (!delivery) throw new DomainError('delivery.not_found');
      if (delivery.status === 'waiting') throw new DomainError('delivery.still_waiting');
      if (delivery.isForgotten) throw new DomainError('delivery.code_expired');
      const at = this.clock.now();
      await tx.of(DeliveryRepository).startAgain(id, new Date(at + JOB_LOST_MS));
      await tx.publish({ type: 'message.due', payload: { deliveryId: id } });
      const subject = { type: 'delivery', id };
      await tx.audit({ actor, action: 'message.resent', subject, detail: { was: delivery.status }, at });
    });
  }
}
