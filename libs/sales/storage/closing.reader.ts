import { Reader } from '@luochui/platform/database/repository.js';

export interface ClosingRow {
  readonly endsAt: Date;
  readonly winnerOrganisationId: string | null;
}

export class ClosingReader extends Reader {
  /** Null while the lot isn't closed. */
  async of(lotId: string): Promise<ClosingRow | null> {
    const [row] = await this.manager.query(
      `select l.ends_at as "endsAt", r.organisation_id as "winnerOrganisationId"
       from lot l left join registration r on r.lot_id = l.id and r.code = l.outcome->>'winner'
       where l.id = $1 and l.status = 'closed'`,
      [lotId],
    );
    return row ?? null;
  }
}
