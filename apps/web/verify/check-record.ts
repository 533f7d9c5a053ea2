import { replay, type LotRecord } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';
import type { SeenHead } from '../live/seen-heads.js';
import { sha256 } from './sha256.js';
import type { Signatures } from './signatures.js';
import { signedTextOf } from './signed-text.js';

/** What a reader holds against the record: what the server signed for him, and which heads it showed him. */
export interface Held {
  readonly receipts: readonly Bid[];
  readonly heads: readonly SeenHead[];
}

export type ReceiptFault = 'other_lot' | 'not_there' | 'other_entry' | 'other_decision' | 'head' | 'signature';

/** What the check found. The record's own verdict, and beside it whether what its reader holds is in it. */
export interface Checked {
  readonly lotId: string;
  readonly holds: boolean;
  /** The first entry that doesn't hold; 0 is what comes before the first, the rules. */
  readonly broken: { readonly seq: number; readonly why: string } | null;
  readonly entries: number;
  readonly head: string;
  readonly signed: boolean;
  readonly outcome: { readonly outcome: string; readonly price?: string; readonly winner?: string } | null;
  readonly receipts: {
    readonly of: number;
    readonly amiss: readonly { readonly bid: Bid; readonly why: ReceiptFault }[];
  };
  readonly heads: { readonly of: number; readonly amiss: readonly SeenHead[] };
}

/** Judges a whole record again with the engine of the lot, on this machine. Total, as `replay` is. */
export function checkRecord(
  record: LotRecord,
  held: Held,
  signatures: Signatures,
  progress: (done: number) => void = () => {},
): Checked {
  let done = 0;
  const isSigned: Signatures['isSigned'] = (...question) => {
    progress(++done);
    return signatures.isSigned(...question);
  };
  const replayed = replay(record, { sha256, isSigned });
  const entries = Array.isArray(record.entries) ? record.entries : [];
  const outcome = replayed.holds ? replayed.lot.outcome : null;
  return {
    lotId: String(record.lotId),
    holds: replayed.holds,
    broken: replayed.holds ? null : { seq: replayed.seq, why: replayed.why },
    entries: entries.length,
    head: String(entries.at(-1)?.hash ?? record.rulesHash),
    signed: signatures.checked,
    outcome: outcome && { outcome: outcome.outcome, price: outcome.price?.toString(), winner: outcome.winner },
    receipts: {
      of: held.receipts.length,
      amiss: held.receipts.flatMap((bid) => {
        const why = faultOf(bid, record, signatures);
        return why === null ? [] : [{ bid, why }];
      }),
    },
    heads: { of: held.heads.length, amiss: held.heads.filter((seen) => headAt(record, seen.seq) !== seen.head) },
  };
}

const headAt = ({ entries, rulesHash }: LotRecord, seq: number): string | undefined =>
  seq === 0 ? rulesHash : entries?.[seq - 1]?.hash;

/** Why a receipt and the record can't both be true; null when they can. */
function faultOf(bid: Bid, record: LotRecord, { isSigned }: Signatures): ReceiptFault | null {
  const { lotId, bidId, seq, receipt, decision, reason } = bid;
  if (lotId !== record.lotId) return 'other_lot';
  if (!isSigned(signedTextOf(bid), receipt.signature, receipt.keyId)) return 'signature';
  const isHead = receipt.head === record.rulesHash || record.entries.some(({ hash }) => hash === receipt.head);
  if (!isHead) return 'head';
  // A refusal that is no entry: what was signed says all of it.
  if (seq === null) return null;
  const entry = record.entries[seq - 1];
  if (!entry) return 'not_there';
  if (entry.hash !== receipt.entry) return 'other_entry';
  const isAccepted = entry.type === 'bid.accepted' || entry.type === 'proxy.set';
  if (isAccepted !== (decision === 'accepted')) return 'other_decision';
  if (!isAccepted && entry.reason !== reason) return 'other_decision';
  // Whose a maximum is, its opening tells; the entry doesn't.
  return entry.type !== 'proxy.set' && entry.bidId !== bidId ? 'other_entry' : null;
}
