import type { Bid, BidReason } from '../wire/bid.js';

/** A bid's first answer. What was sent stands beside it, as the record leaves some amounts out. */
export interface FirstAnswer {
  readonly bidder: string;
  readonly bidId: string;
  /** Null of a maximum: its amount is in the box. */
  readonly amount: bigint | null;
  readonly sealed: Buffer | null;
  readonly confirmJump: boolean;
  readonly answer: Bid;
}

/** As the statement below gives it. */
export interface FirstAnswerRow {
  readonly lotId: string;
  readonly bidder: string;
  readonly bidId: string;
  readonly amount: string | null;
  readonly sealed: string | null;
  readonly confirmJump: boolean;
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly head: string;
  readonly signature: string;
  readonly keyId: string;
  readonly leastNextAmount: string | null;
  readonly currentPrice: string | null;
  readonly leading: boolean;
  /** Unix milliseconds. */
  readonly endsAt: number;
}

/**
 * Columns of `lot_entry`. The answer is put together from the entry, its signature and what only the answer says: to keep it as it was
 * sent would write each entry twice. Money and bytes as texts, so that the row goes whole through JSON.
 */
export const FIRST_ANSWER = `lot_id as "lotId", bidder, bid_id as "bidId", amount::text, encode(sealed, 'hex') as sealed,
  confirm_jump as "confirmJump", seq::int, body, hash, head, signature, key_id as "keyId", least_next_amount::text as "leastNextAmount",
  current_price::text as "currentPrice", leads as leading, (extract(epoch from ends_at) * 1000)::bigint as "endsAt"`;

export function toFirstAnswer(row: FirstAnswerRow): FirstAnswer {
  const { bidder, bidId, confirmJump, amount, sealed } = row;
  return {
    bidder,
    bidId,
    confirmJump,
    amount: amount === null ? null : BigInt(amount),
    sealed: sealed === null ? null : Buffer.from(sealed, 'hex'),
    answer: toAnswer(row),
  };
}

function toAnswer({
  bidId,
  lotId,
  seq,
  body,
  leastNextAmount,
  currentPrice,
  leading,
  endsAt,
  ...row
}: FirstAnswerRow): Bid {
  const { enteredAt, reason } = JSON.parse(body) as { readonly enteredAt: string; readonly reason?: BidReason };
  const { hash, head, signature, keyId } = row;
  return {
    bidId,
    lotId,
    leastNextAmount,
    currentPrice,
    leading,
    endsAt: new Date(endsAt).toISOString(),
    enteredAt,
    seq,
    ...(reason ? { reason } : {}),
    decision: reason ? 'rejected' : 'accepted',
    receipt: { entry: hash, head, signature, keyId },
  };
}
