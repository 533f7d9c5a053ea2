import { ruleFor } from '@luochui/platform/domain/deadlines/deadline.js';

export const DEPOSIT_STATUSES = ['expected', 'confirmed', 'released', 'kept'] as const;
export type DepositStatus = (typeof DEPOSIT_STATUSES)[number];
export type DepositMove = 'confirm' | 'release' | 'keep';

/** After the close the winner's is kept, to be counted into the price; every other goes back. */
export const DEPOSIT_MOVES = {
  expected: { confirm: 'confirmed' },
  confirmed: { release: 'released', keep: 'kept' },
  released: {},
  kept: {},
} as const satisfies Record<DepositStatus, Partial<Record<DepositMove, DepositStatus>>>;

/** What each move writes into the ledger: the entry is the fact, the status is read from it. */
export const LEDGER_TYPES = {
  confirm: 'deposit.confirmed',
  release: 'deposit.released',
  keep: 'deposit.kept',
} as const satisfies Record<DepositMove, string>;
export type LedgerType = (typeof LEDGER_TYPES)[DepositMove];

/** A loser's money is back where it came from within the hours of the deadline table, counted from the close. */
export const RELEASE_WITHIN_MS = ruleFor('deposit.refund', '2023-01-01').count * 60 * 60 * 1_000;

/** Letters and digits that survive a bank's form and a telephone. */
const LETTERS = 'ACDEFGHJKMNPQRTWXY34679';

/**
 * The remark that tells a transfer's purpose, such as `LC18 7Q4M`: the lot's number, then four random letters. It has nothing to do
 * with the bidder's code, which nobody at the bank or in finance may see. `random` answers a whole number below its argument.
 */
export const depositReference = (lotNumber: number, random: (below: number) => number): string =>
  `LC${lotNumber} ${Array.from({ length: 4 }, () => LETTERS[random(LETTERS.length)]).join('')}`;
