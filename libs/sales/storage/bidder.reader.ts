import type { BidderIdentity } from '@luochui/auction-engine';
import { Reader } from '@luochui/platform/database/repository.js';

/** Where an account stands in a lot. A code, once given, stays its bidder's. */
export interface BidderStanding {
  readonly accountId: string;
  readonly code: string;
  /** May bid now. */
  readonly qualified: boolean;
  /** Is committed to in the chain. */
  readonly admitted: boolean;
}

const STANDING = `account_id as "accountId", code, status = 'qualified' as qualified, admitted_name is not null as admitted`;

export class BidderReader extends Reader {
  /** Of these accounts, those that ever had a code. */
  async standing(lotId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, BidderStanding>> {
    if (accountIds.length === 0) return new Map();
    const rows: BidderStanding[] = await this.manager.query(
      `select ${STANDING} from registration where lot_id = $1 and account_id = any($2::uuid[]) and code is not null`,
      [lotId, accountIds],
    );
    return new Map(rows.map((row) => [row.accountId, row]));
  }

  /** Null: no registration of this lot, or one that never had a code. */
  async codeOf(lotId: string, registrationId: string): Promise<string | null> {
    const [row] = await this.manager.query('select code from registration where id = $1 and lot_id = $2', [
      registrationId,
      lotId,
    ]);
    return row?.code ?? null;
  }

  /** Everybody who is committed to, by the name of that moment; after an opening the list only grows. */
  admitted(lotId: string): Promise<BidderIdentity[]> {
    return this.manager.query(
      `select lot_id as "lotId", code, organisation_id as "entityId", admitted_name as name, salt from registration
       where lot_id = $1 and admitted_name is not null order by code collate "C"`,
      [lotId],
    );
  }
}
