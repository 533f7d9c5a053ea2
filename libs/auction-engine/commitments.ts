import { canonical } from './canonical.js';
import type { Sha256 } from './judge.js';
import type { RulesDocument } from './rules.js';

/** Who stands behind a code, without telling: the salt is the bidder's. */
export interface Admission {
  readonly code: string;
  readonly commitment: string;
}

export interface BidderIdentity {
  readonly lotId: string;
  readonly code: string;
  /** The legal entity that bids. */
  readonly entityId: string;
  readonly name: string;
  readonly salt: string;
}

export const hashOfRules = (rules: RulesDocument, sha256: Sha256) => sha256(canonical({ ...rules }));

export function admissionOf({ lotId, code, entityId, name, salt }: BidderIdentity, sha256: Sha256): Admission {
  return { code, commitment: sha256(canonical({ lotId, code, entityId, name, salt })) };
}

/** Sorted by code, in the order of UTF-16 code units as everything in the canonical form. */
export function commitmentTo(admissions: readonly Admission[], sha256: Sha256): string {
  const sorted = admissions.map(({ code, commitment }) => ({ code, commitment }));
  sorted.sort((a, b) => (a.code < b.code ? -1 : 1));
  return sha256(canonical(sorted));
}

export const reserveCommitment = (amount: string, salt: string, sha256: Sha256) => sha256(canonical({ amount, salt }));

/** Of a maximum, before the end. The salt is the bidder's, who can show that it is his. */
export interface CommittedBid {
  readonly lotId: string;
  readonly bidder: string;
  readonly bidId: string;
  /** Fen. */
  readonly amount: string;
  readonly salt: string;
}

export function bidCommitment({ lotId, bidder, bidId, amount, salt }: CommittedBid, sha256: Sha256): string {
  return sha256(canonical({ lotId, bidder, bidId, amount, salt }));
}

/** Of the seed's 32 bytes; it arrives as 64 hex digits. */
export const drawCommitment = (seed: string, sha256: Sha256) =>
  sha256(Uint8Array.from(seed.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
