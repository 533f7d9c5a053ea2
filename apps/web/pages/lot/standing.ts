import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import type { User } from '../../api/session.js';

/** Where the lot is. `opening` and `draining` are shown, not written: its time has come, its entry hasn't. */
export type Phase = LotSnapshot['status'] | 'opening' | 'draining';

export function phaseOf({ status, opensAt, endsAt }: LotSnapshot, now: number): Phase {
  if (status === 'announced' && now >= Date.parse(opensAt)) return 'opening';
  if (status === 'open' && now > Date.parse(endsAt)) return 'draining';
  return status;
}

/**
 * Where the reader is. `unknown`: not asked yet; `visitor` to `voided`: the step that is missing is his main action; the rest are
 * admitted.
 */
export type Standing =
  | 'unknown'
  | 'visitor'
  | 'other-role'
  | 'unregistered'
  | 'submitted'
  | 'approved'
  | 'rejected'
  | 'voided'
  | 'withdrawn'
  | 'ready'
  | 'leading'
  | 'outbid';

export interface Reader {
  /** Undefined while it isn't known. */
  readonly user: User | null | undefined;
  readonly registration: OwnRegistration | null | undefined;
}

export function standingOf(lot: LotSnapshot, entries: readonly Entry[], { user, registration }: Reader): Standing {
  if (user === undefined) return 'unknown';
  if (user === null) return 'visitor';
  if (!user.roles.includes('bidder')) return 'other-role';
  if (registration === undefined) return 'unknown';
  switch (registration?.status) {
    case undefined:
      return 'unregistered';
    case 'submitted':
    case 'approved':
    case 'rejected':
    case 'voided':
    case 'withdrawn':
      return registration.status;
    case 'qualified':
      break;
  }
  if (voidOf(entries, registration.code)) return 'voided';
  if (lot.leader !== null && lot.leader === registration?.code) return 'leading';
  return hasBid(entries, registration?.code ?? null) ? 'outbid' : 'ready';
}

export const isAdmitted = (standing: Standing): boolean => ['ready', 'leading', 'outbid'].includes(standing);

const hasBid = (entries: readonly Entry[], code: string | null): boolean =>
  entries.some(({ type, bidder }) => type === 'bid.accepted' && bidder === code);

/** Since when the leader leads: the first of his bids that nobody else's has followed. */
export function leadingSince(entries: readonly Entry[], leader: string | null): string | undefined {
  const accepted = entries.filter(({ type }) => type === 'bid.accepted');
  const before = accepted.findLastIndex(({ bidder }) => bidder !== leader);
  return (accepted[before + 1] ?? accepted.findLast(({ bidder }) => bidder === leader))?.at;
}

/** The entry that took the bids of this bidder out. */
export const voidOf = (entries: readonly Entry[], code: string | null): Entry | undefined =>
  entries.find(({ type, bidder }) => type === 'leader.voided' && bidder === code);

export const extensionsOf = (entries: readonly Entry[]): number =>
  entries.filter(({ type }) => type === 'lot.extended').length;
