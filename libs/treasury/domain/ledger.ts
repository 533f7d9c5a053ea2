import type { DepositStatus } from './deposit.js';

/**
 * What an account stands for. `bank` is what lies at the bank, `house` the centre's own money there; every other has one owner: a line of
 * a statement (`unclaimed`), a refund (`owed`) or a deposit.
 */
export const LEDGER_KINDS = [
  'bank',
  'unclaimed',
  'held',
  'kept',
  'frozen',
  'owed',
  'price',
  'forfeited',
  'house',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerAccount {
  readonly kind: LedgerKind;
  /** Null of the bank's and the house's, of which there is one each. */
  readonly ownerId: string | null;
}

export const BANK: LedgerAccount = { kind: 'bank', ownerId: null };
export const HOUSE: LedgerAccount = { kind: 'house', ownerId: null };

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
  'line.received': [['bank', 'unclaimed']],
  // Booked by hand before the statement came: the line takes nothing in a second time.
  'line.known': [['unclaimed', 'bank']],
  'line.returned': [['unclaimed', 'owed']],
  'deposit.paid': [
    ['bank', 'held'],
    ['unclaimed', 'held'],
  ],
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
  'house.received': [['unclaimed', 'house']],
  'house.paid': [['house', 'bank']],
} as const satisfies Record<string, readonly (readonly [debit: LedgerKind, credit: LedgerKind])[]>;
export type LedgerType = keyof typeof LEDGER_RULES;
