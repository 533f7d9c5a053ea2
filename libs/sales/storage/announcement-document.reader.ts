import { Reader } from '@luochui/platform/database/repository.js';
import type { AnnouncementContent } from '../domain/announcement-text.js';

export interface AnnouncementRow {
  readonly content: AnnouncementContent;
  readonly fileId: string;
  readonly sha256: string;
  readonly publishedAt: Date;
}

export class AnnouncementDocumentReader extends Reader {
  async of(eventId: string): Promise<AnnouncementRow | null> {
    const [row] = await this.manager.query(
      'select content, file_id as "fileId", sha256, published_at as "publishedAt" from announcement where event_id = $1',
      [eventId],
    );
    return row ?? null;
  }
}
