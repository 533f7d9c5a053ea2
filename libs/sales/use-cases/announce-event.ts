import { Injectable } from '@nestjs/common';
import { CheckRights } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { earliestOpening, lacksOfEvent } from '../domain/event.js';
import { shanghaiTime } from '../domain/shanghai-time.js';
import { EventRepository } from '../storage/event.repository.js';
import type { EventEntity } from '../storage/event.entity.js';
import { LotDraftReader, type LotDraftRow } from '../storage/lot-draft.reader.js';
import { AnnounceLot, type Announcement } from './announce-lot.js';
import { lockDraft } from './lock-draft.js';
import { lacksOfRow, storedDraft } from './lot-drafts.js';
import { PublishAnnouncement } from './publish-announcement.js';
import { refuseByRights } from './refuse-by-rights.js';
import { SealReserve } from './seal-reserve.js';

export interface PreparedLot {
  readonly row: LotDraftRow;
  readonly secretReserve: bigint | null;
}

/** All lots of an event, or none: from here on their rules are frozen and their times run. */
@Injectable()
export class AnnounceEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sealReserve: SealReserve,
    private readonly announceLot: AnnounceLot,
    private readonly publishAnnouncement: PublishAnnouncement,
    private readonly checkRights: CheckRights,
  ) {}

  run(actor: Actor, eventId: string, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const event = await lockDraft(tx, eventId);
      const at = this.clock.now();
      const lots = (await tx.of(LotDraftReader).ofEvent(eventId)).map((row) => ({
        row,
        secretReserve: this.sealReserve.open(row.id, row.sealedReserve),
      }));
      refuseIncomplete(event, lots, at);
      const rows = lots.map(({ row }) => row);
      await refuseByRights(this.checkRights, rows, tx);
      const rulesHashes = new Map<string, string>();
      for (const lot of lots)
        rulesHashes.set(lot.row.id, await this.announceLot.run(lot.row.id, announcementOf(event, lot), tx));
      const sha256 = await this.publishAnnouncement.run(tx, { actor, event, at }, rows, rulesHashes);
      const opensAt = Math.min(...lots.map(({ row }) => row.opensAt!.getTime()));
      await tx.of(EventRepository).announce(eventId, at, opensAt);
      const subject = { type: 'event', id: eventId };
      await tx.audit({ actor, action: 'event.announced', subject, detail: { lots: lots.length, sha256 }, at });
    }, within);
  }
}

/** Too short a notice is a refusal of its own: nothing is missing, it is only too early. */
function refuseIncomplete(event: EventEntity, lots: readonly PreparedLot[], now: number): void {
  const earliest = earliestOpening(event.form, now);
  const lacks = lacksOfEvent(event, lots.length);
  const lacking = lots
    .map(({ row, secretReserve }) => ({
      id: row.id,
      number: row.number,
      lacks: lacksOfRow(row, { now, earliest, secretReserve }),
    }))
    .filter((lot) => lot.lacks.length > 0);
  const count = lacks.length + lacking.reduce((sum, lot) => sum + lot.lacks.length, 0);
  if (count === 0) return;
  const onlyNotice = lacks.length === 0 && lacking.every((lot) => lot.lacks.every((lack) => lack === 'opensAt.notice'));
  if (onlyNotice)
    throw new DomainError('event.notice_too_short', {
      earliest: new Date(earliest).toISOString(),
      earliestHere: shanghaiTime(earliest),
      lots: lacking,
    });
  throw new DomainError('event.incomplete', { count, lacks, lots: lacking });
}

/** The draft in the words of the protocol. */
export function announcementOf(
  { form, house, auctioneer }: EventEntity,
  { row, secretReserve }: PreparedLot,
): Announcement {
  const draft = storedDraft(row);
  const { reserve } = draft;
  const opensAt = row.opensAt!.getTime();
  return {
    opensAt,
    endsAt: opensAt + draft.durationSeconds! * 1_000,
    rules: {
      form,
      ...(form === 'auction' ? { house: house!, auctioneer: auctioneer! } : {}),
      format: 'english',
      startPrice: draft.startPrice!,
      ...(reserve.kind === 'open' ? { reservePrice: reserve.amount } : {}),
      ...(reserve.kind === 'secret' ? { reservePrice: secretReserve!.toString(), reserveSecret: true } : {}),
      increments: draft.increments,
      proxyBids: draft.proxyBids ?? false,
      ...(draft.softClose === null ? {} : { softClose: draft.softClose }),
      ...(draft.registrationClosesAt === null ? {} : { registrationClosesAt: draft.registrationClosesAt }),
      terms: {
        deposit: draft.deposit!,
        buyerCommissionPercent: draft.buyerCommissionPercent!,
        sellerCommissionPercent: draft.sellerCommissionPercent!,
      },
    },
  };
}
