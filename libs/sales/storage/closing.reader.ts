import { Reader } from '@luochui/platform/database/repository.js';

export interface ClosingRow {
  readonly endsAt: Date;
  readonly winnerOrganisationId: string | null;
  readonly voidedOrganisationIds: readonly string[];
}

export class ClosingReader extends Reader {
  /** Null while the lot isn't closed. */
  async of(lotId: string): Promise<ClosingRow | null> {
    const [row] = await this.manager.query(
      `select l.ends_at as "endsAt", r.organisation_id as "winnerOrganisationId",
         array(select organisation_id from registration where lot_id = l.id and status = 'voided') as "voidedOrganisationIds"
       from lot l left join registration r on r.lot_id = l.id and r.code = l.outcome->>'winner'
       where l.id = $1 and l.status = 'closed'`,
      [lotId],
    );
    return row ?? null;
  }
}
