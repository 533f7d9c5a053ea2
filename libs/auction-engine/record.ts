import type { Admission } from './commitments.js';
import type { RulesDocument } from './rules.js';

/** An entry as it is published: its canonical form without `hash` is what `hash` is the hash of. */
export interface WireEntry {
  readonly v: 1;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
  readonly [field: string]: unknown;
}

export interface EntrySignature {
  readonly seq: number;
  /** The last entry of the batch that the entry was committed with. */
  readonly head: string;
  readonly signature: string;
  readonly keyId: string;
}

/** What a `proxy.set` was: `seq` is its entry's. */
export interface MaximumOpening {
  readonly kind: 'maximum';
  readonly seq: number;
  readonly bidId: string;
  readonly bidder: string;
  readonly amount: string;
  readonly salt: string;
}

/** The winner's own maxima stay closed, but for those before a `leader.voided`. */
export type Opening =
  | MaximumOpening
  | { readonly kind: 'reserve'; readonly amount: string; readonly salt: string }
  | { readonly kind: 'drawSeed'; readonly seed: string };

/** All that is needed to reach the same winner: protocol.md, "The record". */
export interface LotRecord {
  readonly v: 1;
  readonly lotId: string;
  readonly rules: RulesDocument;
  readonly rulesHash: string;
  readonly entries: readonly WireEntry[];
  readonly signatures: readonly EntrySignature[];
  readonly admissions: readonly Admission[];
  readonly openings: readonly Opening[];
  readonly timestamps: readonly unknown[];
  readonly keys: readonly { readonly kid: string }[];
}
