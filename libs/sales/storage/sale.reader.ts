import { Reader } from '@luochui/platform/database/repository.js';

/** A lot that was sold, as its row and its winner's registration say. Money is fen as a decimal string. */
export interface SoldLot {
  readonly lot: { readonly id: string; readonly number: number; readonly startPrice: string; readonly closedAt: Date };
  readonly event: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly form: 'auction' | 'bidding';
    readonly house: string | null;
    readonly isExample: boolean;
  };
  readonly projectId: string;
  readonly price: string;
  readonly bids: number;
  readonly winner: {
    readonly accountId: string;
    readonly organisationId: string;
    readonly organisationName: string;
    readonly code: string;
  };
  readonly rulesHash: string;
  readonly head: string;
  readonly terms: {
    readonly deposit?: string;
    readonly buyerCommissionPercent?: number;
    readonly sellerCommissionPercent?: number;
  };
}

export class SaleReader extends Reader {
  /** Null: not closed, not sold, or a rehearsal, from which nothing follows. */
  async byLot(lotId: string): Promise<SoldLot | null> {
    const [row] = await this.manager.query(
      `select json_build_object('id', lot.id, 'number', lot.number, 'startPrice', lot.rules->>'startPrice') as lot, lot.ends_at as "closedAt",
              json_build_object('id', event.id, 'number', event.number, 'title', event.title, 'form', event.form,
                                'house', event.house, 'isExample', event.is_example) as event,
              lot.project_id as "projectId", lot.price, lot.rules_hash as "rulesHash", lot.head,
              coalesce(lot.rules->'terms', '{}'::json) as terms,
              (select count(*)::int from lot_entry where lot_id = lot.id and type = 'bid.accepted') as bids,
              json_build_object('accountId', winner.account_id, 'organisationId', winner.organisation_id,
                                'organisationName', coalesce(winner.bidder_name, organisation.name), 'code', winner.code) as winner
       from lot
       join event on event.id = lot.event_id
       join registration winner on winner.lot_id = lot.id and winner.code = lot.leader
       join organisation on organisation.id = winner.organisation_id
       where lot.id = $1 and lot.status = 'closed' and not lot.rehearsal and lot.project_id is not null
         and coalesce(lot.outcome->>'outcome', 'sold') = 'sold'`,
      [lotId],
    );
    if (!row) return null;
    const { closedAt, lot, ...sale } = row;
    return { ...sale, lot: { ...lot, closedAt } };
  }
}
