import { deadlineAfter } from '@luochui/platform/domain/deadlines/deadline.js';

export const DEPOSIT_STATUSES = [
  'expected',
  'confirmed',
  'kept',
  'frozen',
  'released',
  'refunded',
  'applied',
  'forfeited',
] as const;
export type DepositStatus = (typeof DEPOSIT_STATUSES)[number];
export type DepositMove = 'confirm' | 'release' | 'keep' | 'freeze' | 'apply' | 'forfeit' | 'refund';

/**
 * After the close the winner's is kept until the contract counts it into the price, a voided bidder's is frozen until finance decides,
 * and every other goes back: released is owed to whoever paid, refunded has left the bank. What was paid in part and never became whole
 * is released as it is.
 */
export const DEPOSIT_MOVES = {
  expected: { confirm: 'confirmed', release: 'released' },
  confirmed: { release: 'released', keep: 'kept', freeze: 'frozen' },
  kept: { apply: 'applied', forfeit: 'forfeited', release: 'released' },
  frozen: { forfeit: 'forfeited', release: 'released' },
  released: { refund: 'refunded' },
  refunded: {},
  applied: {},
  forfeited: {},
} as const satisfies Record<DepositStatus, Partial<Record<DepositMove, DepositStatus>>>;

/** Null: not from this state. */
export function statusAfter(status: DepositStatus, move: DepositMove): DepositStatus | null {
  const moves: Partial<Record<DepositMove, DepositStatus>> = DEPOSIT_MOVES[status];
  return moves[move] ?? null;
}

/** By when released money is back where it came from, in Unix milliseconds: 24 hours from the closing or the decision (法释〔2016〕18号 17). */
export const refundDueAt = (from: number): number => deadlineAfter('deposit.refund', from).endsAt;
