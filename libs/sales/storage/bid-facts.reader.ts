import { prepared, Reader } from '@luochui/platform/database/repository.js';
import type { BidderStanding } from './bidder.reader.js';
import { FIRST_ANSWER, toFirstAnswer, type FirstAnswer, type FirstAnswerRow } from './first-answer.js';

/** What is asked of a bid. */
export interface AskedFacts {
  readonly accountId: string;
  readonly bidId: string;
  /** Hash of the token that it came with; null where the program itself bids. */
  readonly tokenHash: string | null;
  /** The entry that its bidder saw last; null of none, or of one before the first. */
  readonly seenSeq: number | null;
  /** Unix milliseconds. */
  readonly enteredAt: number;
}

export interface BidFacts {
  /** Its token holds: it had not expired when the bid entered, wasn't revoked since, nor the account disabled. */
  readonly signedIn: boolean;
  /** Null: the account never had a code in this lot. */
  readonly standing: BidderStanding | null;
  /** What the same bid was answered before. */
  readonly first: FirstAnswer | null;
  readonly seenHash: string | null;
}

type Row = Omit<BidderStanding, 'code'> & {
  readonly signedIn: boolean;
  readonly seenHash: string | null;
  readonly code: string | null;
  readonly first: FirstAnswerRow | null;
};

/**
 * Bid by bid with `offset 0`, so that each is found by its index: of a lot that opened since the last ANALYZE the planner believes that
 * it has no entries, and would read all of them for every batch (half the throughput at 20,000).
 */
const FACTS = `
  select asked.account_id as "accountId", asked.bid_id as "bidId",
    registration.code, registration.status = 'qualified' as qualified, registration.admitted_name is not null as admitted,
    asked.token_hash is null or exists (
      select 1 from session join account on account.id = session.account_id
       where session.token_hash = asked.token_hash and session.account_id = asked.account_id
         and session.expires_at > asked.entered_at and session.revoked_at is null and account.disabled_at is null) as "signedIn",
    to_json(first) as first, seen.hash as "seenHash"
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::timestamptz[]) with ordinality
    as asked(account_id, bid_id, token_hash, seen_seq, entered_at, place)
  left join lateral (select * from registration where account_id = asked.account_id and lot_id = $1 and code is not null offset 0)
    as registration on true
  left join lateral (select ${FIRST_ANSWER} from lot_entry where bid_id = asked.bid_id offset 0) as first
    on first."lotId" = $1 and first.bidder = registration.code
  left join lateral (select hash from lot_entry where lot_id = $1 and seq = asked.seen_seq offset 0) as seen on true
  order by asked.place`;

export class BidFactsReader extends Reader {
  /**
   * In one statement all that has to be known of these bids, in their order. Ask under the lock, by a statement of its own: one that
   * waited for the lock would still see the time before it waited.
   */
  async of(lotId: string, asked: readonly AskedFacts[]): Promise<BidFacts[]> {
    if (asked.length === 0) return [];
    const rows = await prepared<Row>(this.manager, 'bid-facts', FACTS, [
      lotId,
      asked.map(({ accountId }) => accountId),
      asked.map(({ bidId }) => bidId),
      asked.map(({ tokenHash }) => tokenHash),
      asked.map(({ seenSeq }) => seenSeq),
      asked.map(({ enteredAt }) => new Date(enteredAt).toISOString()),
    ]);
    return rows.map(toFacts);
  }
}

function toFacts({ accountId, code, qualified, admitted, signedIn, seenHash, first }: Row): BidFacts {
  return {
    signedIn,
    seenHash,
    standing: code === null ? null : { accountId, code, qualified, admitted },
    first: first && toFirstAnswer(first),
  };
}
