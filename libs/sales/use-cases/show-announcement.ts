import { Injectable } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StoredFileReader, type StoredFileContent } from '@luochui/platform/files/stored-file.reader.js';
import { Printer } from '@luochui/platform/pdf/printer.js';
import { bookletText } from '../domain/announcement-text.js';
import { AnnouncementDocumentReader, type AnnouncementRow } from '../storage/announcement-document.reader.js';

/** What was announced, for anybody: as a document, and as a booklet whose codes open the lots. */
@Injectable()
export class ShowAnnouncement {
  /** The newest by event: what is announced doesn't change, and a room that scans at once asks for it at once. */
  readonly #booklets = new Map<string, Promise<Buffer>>();
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printer: Printer,
    private readonly config: Config,
  ) {}

  async run(eventId: string): Promise<AnnouncementRow> {
    const row = await this.unitOfWork.read(AnnouncementDocumentReader).of(eventId);
    if (!row) throw new DomainError('event.no_announcement');
    return row;
  }

  async document(eventId: string): Promise<StoredFileContent> {
    const { fileId } = await this.run(eventId);
    return (await this.unitOfWork.read(StoredFileReader).get(fileId))!;
  }

  async booklet(eventId: string): Promise<Buffer> {
    const { content } = await this.run(eventId);
    const kept = this.#booklets.get(eventId);
    if (kept) return kept;
    const printing = this.printer.print(bookletText(content, (lotId) => `${this.config.publicUrl}/lots/${lotId}`));
    this.#booklets.set(eventId, printing);
    if (this.#booklets.size > KEPT_BOOKLETS) this.#booklets.delete(this.#booklets.keys().next().value!);
    printing.catch(() => this.#booklets.delete(eventId));
    return printing;
  }
}

const KEPT_BOOKLETS = 5;
