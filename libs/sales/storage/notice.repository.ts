import { Repository } from '@luochui/platform/database/repository.js';
import type { Notice } from '../wire/notice.js';

export class NoticeRepository extends Repository {
  async add({ id, eventId, from, text, at }: Notice, accountId: string): Promise<void> {
    await this.manager.query(
      'insert into sale_notice (id, event_id, said_by, text, at, account_id) values ($1, $2, $3, $4, $5, $6)',
      [id, eventId, from, text, at, accountId],
    );
  }
}
