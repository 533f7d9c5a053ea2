import { Repository } from '@luochui/platform/database/repository.js';
import type { AnnouncementContent } from '../domain/announcement-text.js';

export interface NewAnnouncement {
  readonly eventId: string;
  readonly content: AnnouncementContent;
  readonly fileId: string;
  readonly sha256: string;
  readonly by: string;
}

export class AnnouncementDocumentRepository extends Repository {
  async add({ eventId, content, fileId, sha256, by }: NewAnnouncement): Promise<void> {
    await this.manager.query(
      `insert into announcement (event_id, content, file_id, sha256, published_by, published_at) values ($1, $2, $3, $4, $5, $6)`,
      [eventId, JSON.stringify(content), fileId, sha256, by, new Date(content.publishedAt)],
    );
  }
}
