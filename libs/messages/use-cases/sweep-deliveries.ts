import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { JOB_LOST_MS } from '../domain/delivery.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';
import { MessageRepository } from '../storage/message.repository.js';

const BATCH = 200;

/** Turns deliveries whose time has come into jobs, and forgets codes that hold no longer. */
@Injectable()
export class SweepDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await tx.of(MessageRepository).forgetSecrets(now);
      const due = await tx.of(DeliveryRepository).takeDue(now, JOB_LOST_MS, BATCH);
      for (const deliveryId of due) await tx.publish({ type: 'message.due', payload: { deliveryId } });
      return due.length;
    });
  }
}
