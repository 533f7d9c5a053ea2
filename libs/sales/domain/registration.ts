import { plainName } from './entity-keys.js';

export const REGISTRATION_STATUSES = ['submitted', 'approved', 'rejected', 'qualified', 'voided', 'withdrawn'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
export type RegistrationMove = 'approve' | 'reject' | 'qualify' | 'void' | 'withdraw';

/**
 * Approval makes the deposit due, its confirmation qualifies. A rejection names its reason and is the end for this lot, and so is a
 * void: the bidder's bids count as never made, and he makes no more. Whoever has not bid may leave: by himself before the opening.
 */
export const REGISTRATION_MOVES = {
  submitted: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { qualify: 'qualified', withdraw: 'withdrawn' },
  rejected: {},
  qualified: { void: 'voided', withdraw: 'withdrawn' },
  voided: {},
  withdrawn: {},
} as const satisfies Record<RegistrationStatus, Partial<Record<RegistrationMove, RegistrationStatus>>>;

export const canWithdraw = (status: RegistrationStatus): boolean => 'withdraw' in REGISTRATION_MOVES[status];

/** The state that a move starts from; each but a withdrawal has one, so the update that makes it can say `where status = …`. */
export function statusBefore(move: Exclude<RegistrationMove, 'withdraw'>): RegistrationStatus {
  return REGISTRATION_STATUSES.find((status) => move in REGISTRATION_MOVES[status])!;
}

export function statusAfter(move: Exclude<RegistrationMove, 'withdraw'>): RegistrationStatus {
  const moves: Partial<Record<RegistrationMove, RegistrationStatus>> = REGISTRATION_MOVES[statusBefore(move)];
  return moves[move]!;
}

export interface Party {
  readonly organisationId: string | null;
  readonly name: string;
}

/**
 * A conflict is a hard stop, found by legal entity and not by account (拍卖法 22, 23, 30): whoever sells the lot or runs the sale can't
 * buy it. An organisation that was entered twice is still the same entity, so equal names count too.
 */
export function conflicting(bidder: Party, barred: readonly Party[]): Party | undefined {
  return barred.find(
    ({ organisationId, name }) =>
      (organisationId !== null && organisationId === bidder.organisationId) ||
      plainName(name) === plainName(bidder.name),
  );
}
