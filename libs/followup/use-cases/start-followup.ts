import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignedContract } from '@luochui/deals';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { dueDates, nextReminder } from '../domain/schedule.js';
import type { Subject } from '../domain/subject.js';
import { ReportRepository } from '../storage/report.repository.js';

/** A signed contract gets its schedule, once. */
@Injectable()
export class StartFollowup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly signedContract: SignedContract,
  ) {}

  async run(contractId: string): Promise<void> {
    const deal = await this.signedContract.run(contractId);
    if (!deal) return;
    const { sale, signedAt } = deal;
    const subject: Subject = {
      contractNumber: deal.number,
      title: sale.project.title,
      field: sale.project.field,
      holder: deal.holderName,
      enterprise: sale.winner.name,
      lotId: sale.lotId,
      lotNumber: sale.lotNumber,
      event: { number: sale.event.number, title: sale.event.title },
      price: sale.price,
      startPrice: sale.startPrice,
      bids: sale.bids,
      trl: sale.project.trl,
      soldAt: sale.closedAt,
      signedAt,
      isExample: sale.event.isExample,
    };
    const followupId = randomUUID();
    const now = this.clock.now();
    const reports = dueDates(signedAt).map(({ ordinal, afterDays, dueOn }) => {
      // From the signing, not from now: what fell due while the worker was away is still asked for.
      const remindAt = nextReminder(dueOn, signedAt);
      return {
        id: randomUUID(),
        followupId,
        ordinal,
        afterDays,
        dueOn,
        status: 'scheduled' as const,
        figures: null,
        published: [],
        reason: null,
        remindAt: remindAt === null ? null : new Date(remindAt),
        askedAt: null,
        submittedAt: null,
        reviewedAt: null,
        reviewedBy: null,
      };
    });
    const organisationId = deal.transfereeOrganisationId;
    const followup = { id: followupId, contractId, organisationId, subject, startedAt: new Date(now) };
    await this.unitOfWork.run(async (tx) => {
      if (!(await tx.of(ReportRepository).startOnce(followup, reports))) return;
      await tx.audit({
        actor: null,
        action: 'followup.started',
        subject: { type: 'contract', id: contractId },
        detail: { followupId },
        at: now,
      });
    });
  }
}
