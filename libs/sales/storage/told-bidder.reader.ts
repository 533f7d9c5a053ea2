import { Reader } from '@luochui/platform/database/repository.js';

export interface ClosedLotRow {
  readonly number: number;
  readonly title: string;
  readonly endsAt: Date;
  readonly outcome: { readonly outcome: string; readonly price?: string; readonly winner?: string };
}

export class ToldBidderReader extends Reader {
  /** Null: not closed, a rehearsal, or gone. */
  async closedLot(lotId: string): Promise<ClosedLotRow | null> {
    const [row] = await this.manager.query(
      `select number, title, ends_at as "endsAt", outcome from lot where id = $1 and status = 'closed' and not rehearsal`,
      [lotId],
    );
    return row ?? null;
  }

  /** Who could bid in the lot. Those whose bids were voided hear of it from people. */
  qualified(lotId: string): Promise<{ accountId: string; code: string }[]> {
    return this.manager.query(
      `select account_id as "accountId", code from registration where lot_id = $1 and status = 'qualified'`,
      [lotId],
    );
  }
}
