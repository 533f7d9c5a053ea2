import { Reader } from '@luochui/platform/database/repository.js';

/** A maximum that was accepted: that of its `proxy.set`. */
export interface MaximumRow {
  readonly seq: number;
  readonly bidder: string;
  readonly bidId: string;
  readonly enteredAt: string;
  readonly sealed: Buffer;
}

export class MaximumReader extends Reader {
  /** Oldest first; `bidder`: one's alone. */
  of(lotId: string, bidder: string | null = null): Promise<MaximumRow[]> {
    return this.manager.query(
      `select seq::int, bidder, bid_id as "bidId", body::json->>'enteredAt' as "enteredAt", sealed from lot_entry
       where lot_id = $1 and type = 'proxy.set' and ($2::text is null or bidder = $2) order by lot_entry.seq`,
      [lotId, bidder],
    );
  }
}
