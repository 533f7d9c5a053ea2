import { Reader } from '@luochui/platform/database/repository.js';
import type { LotDraftBody } from '../wire/lot-draft.js';

/** What the column `rules` holds before the announcement; of a secret reserve only that there is one. */
export type StoredDraft = Omit<LotDraftBody, 'opensAt'>;

export interface LotDraftRow {
  readonly id: string;
  readonly eventId: string;
  readonly number: number;
  readonly projectId: string;
  readonly title: string;
  readonly status: 'draft' | 'announced' | 'open' | 'paused' | 'closed';
  /** The draft, or what was announced. */
  readonly rules: unknown;
  readonly opensAt: Date | null;
  readonly endsAt: Date | null;
  readonly sealedReserve: Buffer | null;
}

const COLUMNS = `id, event_id as "eventId", number, project_id as "projectId", title, status, rules, opens_at as "opensAt",
  ends_at as "endsAt", lot_draft_secret.reserve as "sealedReserve"`;
const FROM = 'lot left join lot_draft_secret on lot_draft_secret.lot_id = lot.id';

export class LotDraftReader extends Reader {
  ofEvent(eventId: string): Promise<LotDraftRow[]> {
    return this.manager.query(`select ${COLUMNS} from ${FROM} where event_id = $1 order by number`, [eventId]);
  }

  async byId(id: string): Promise<LotDraftRow | null> {
    const [row] = await this.manager.query(`select ${COLUMNS} from ${FROM} where id = $1`, [id]);
    return row ?? null;
  }
}
