import { Reader } from '@luochui/platform/database/repository.js';
import type { Notice } from '../wire/notice.js';

type Row = Omit<Notice, 'at'> & { readonly at: Date };

export interface ToldNotice {
  readonly notice: Notice;
  /** Of its event, those that somebody may watch. */
  readonly lotIds: readonly string[];
}

const COLUMNS = `id, event_id as "eventId", said_by as "from", text, at`;

export class NoticeReader extends Reader {
  async ofEvent(eventId: string, limit: number): Promise<Notice[]> {
    const rows: Row[] = await this.manager.query(
      `select ${COLUMNS} from sale_notice where event_id = $1 order by at desc, id limit $2`,
      [eventId, limit],
    );
    return rows.map(toNotice);
  }

  async since(at: Date): Promise<ToldNotice[]> {
    const rows: (Row & { lotIds: string[] })[] = await this.manager.query(
      `select ${COLUMNS}, array(select lot.id from lot where lot.event_id = n.event_id and status <> 'draft') as "lotIds"
       from sale_notice n where at >= $1 order by at, id`,
      [at],
    );
    return rows.map(({ lotIds, ...row }) => ({ notice: toNotice(row), lotIds }));
  }
}

const toNotice = ({ at, ...row }: Row): Notice => ({ ...row, at: at.toISOString() });
