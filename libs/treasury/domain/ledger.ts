import type { DepositStatus } from './deposit.js';

/** What an account stands for. `bank` is what lies at the bank; every other has one owner: a refund (`owed`) or a deposit. */
export type LedgerKind = 'bank' | 'held' | 'kept' | 'frozen' | 'owed' | 'price' | 'forfeited';

export interface LedgerAccount {
  readonly kind: LedgerKind;
  /** Null of the bank's, of which there is one. */
  readonly ownerId: string | null;
}

/** Where a deposit's money stands by its status; null once it stands with others: refunds, or not there. */
export const ACCOUNT_OF: Readonly<Record<DepositStatus, LedgerKind | null>> = {
  expected: 'held',
  confirmed: 'held',
  kept: 'kept',
  frozen: 'frozen',
  released: null,
  refunded: null,
  applied: 'price',
  forfeited: 'forfeited',
};

/** Debit and credit of each kind of entry. The table `ledger_rule` has the same and refuses any other; a test compares them. */
export const LEDGER_RULES = {
  'deposit.paid': [['bank', 'held']],
  'deposit.kept': [['held', 'kept']],
  'deposit.frozen': [['held', 'frozen']],
  'deposit.released': [
    ['held', 'owed'],
    ['kept', 'owed'],
    ['frozen', 'owed'],
  ],
  'deposit.applied': [['kept', 'price']],
  'deposit.forfeited': [
    ['kept', 'forfeited'],
    ['frozen', 'forfeited'],
  ],
  'refund.paid': [['owed', 'bank']],
} as const satisfies Record<string, readonly (readonly [debit: LedgerKind, credit: LedgerKind])[]>;
export type LedgerType = keyof typeof LEDGER_RULES;
