import { Injectable } from '@nestjs/common';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { Printer } from '@luochui/platform/pdf/printer.js';
import { announcementText, type AnnouncedLot, type AnnouncementContent } from '../domain/announcement-text.js';
import { AnnouncementDocumentRepository } from '../storage/announcement-document.repository.js';
import type { EventEntity } from '../storage/event.entity.js';
import type { LotDraftRow } from '../storage/lot-draft.reader.js';
import { storedDraft } from './lot-drafts.js';

/** The announcement as a document: what was announced at that moment, printed, hashed, and in the table for good. */
@Injectable()
export class PublishAnnouncement {
  constructor(private readonly printer: Printer) {}

  /** In the commit that announces. `rulesHashes`: by lot. Answers the document's SHA-256. */
  async run(
    tx: Transaction,
    { actor, event, at }: { readonly actor: Actor; readonly event: EventEntity; readonly at: number },
    lots: readonly LotDraftRow[],
    rulesHashes: ReadonlyMap<string, string>,
  ): Promise<string> {
    const content: AnnouncementContent = {
      form: event.form,
      number: Number(event.number),
      title: event.title,
      house: event.house,
      auctioneer: event.auctioneer,
      place: event.place,
      notice: event.notice,
      particulars: event.particulars,
      publishedAt: at,
      lots: lots.map((lot) => toAnnounced(lot, rulesHashes.get(lot.id)!)),
    };
    const pdf = await this.printer.print(announcementText(content));
    const name = `announcement-${content.number}.pdf`;
    const { id: fileId, sha256 } = await tx.of(StoredFileRepository).put(pdf, 'application/pdf', name, at);
    await tx
      .of(AnnouncementDocumentRepository)
      .add({ eventId: event.id, content, fileId, sha256, by: actor.accountId });
    return sha256;
  }
}

function toAnnounced(row: LotDraftRow, rulesHash: string): AnnouncedLot {
  const { startPrice, deposit, reserve, durationSeconds, registrationClosesAt } = storedDraft(row);
  const opensAt = row.opensAt!.getTime();
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    startPrice: startPrice!,
    deposit: deposit!,
    reserve: reserve.kind,
    opensAt,
    endsAt: opensAt + durationSeconds! * 1_000,
    registrationClosesAt: registrationClosesAt === null ? opensAt : Date.parse(registrationClosesAt),
    rulesHash,
  };
}
