import type { DepositStatus } from './deposit.js';
import { plainText, referencesIn } from './reference.js';

/** Why a line is left to a person. */
export const DOUBTS = [
  'reference-missing',
  'reference-mistyped',
  'reference-unknown',
  'references-several',
  'amount-less',
  'amount-more',
  'payer-differs',
  'account-differs',
  'late',
  'paid-already',
  'registration-ended',
  'several-fit',
  'nobody-known',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface LineToMatch {
  readonly direction: 'in' | 'out';
  readonly amount: bigint;
  readonly name: string;
  readonly account: string | null;
  readonly remark: string;
  readonly day: string;
  /** When it came in, Unix milliseconds; null: the bank says the day alone. */
  readonly at: number | null;
}

/** A payment that was booked by hand and that no line has been found for yet. */
export interface BookedByHand {
  readonly id: string;
  readonly amount: bigint;
  readonly account: string | null;
}

export interface DepositToMatch {
  readonly id: string;
  readonly reference: string;
  readonly status: DepositStatus;
  readonly missing: bigint;
  /** Whoever may pay it: the registered entity, of a consortium each member, of an agent his principal. */
  readonly payers: readonly string[];
  readonly payableUntil: number;
  /** Of a registration that was rejected, withdrawn or voided nobody waits for money. */
  readonly registrationStands: boolean;
  readonly booked: readonly BookedByHand[];
}

export interface RefundToMatch {
  readonly id: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly account: string | null;
  readonly name: string;
  readonly isPaid: boolean;
  /** Some other line shows that it left. */
  readonly isSeen: boolean;
}

export interface Candidate {
  readonly id: string;
  readonly doubts: readonly Doubt[];
}

/** `pay`: take it for this deposit or refund. `known`: it was booked by hand already. Anything else is for a person. */
export type Match =
  | { readonly verdict: 'pay'; readonly id: string }
  | { readonly verdict: 'known'; readonly id: string; readonly depositId?: string }
  | { readonly verdict: 'doubtful'; readonly doubts: readonly Doubt[]; readonly candidates: readonly Candidate[] };

/** What came in. Exact is: one sound reference, the sum that is missing, from the registered entity, in time. `now`: Unix milliseconds. */
export function matchIncoming(line: LineToMatch, deposits: readonly DepositToMatch[], now: number): Match {
  const doubts = doubtsOfRemark(line.remark, 'LC', deposits);
  const named = deposits.filter(({ reference }) => referencesIn(line.remark).sound.includes(plainText(reference)));
  const only = named.length === 1 && doubts.length === 0 ? named[0]! : null;
  const byHand = only?.booked.find(({ amount }) => amount === line.amount);
  if (only && byHand) {
    const differing = [...differentPayer(line, only), ...differentAccount(line.account, byHand.account)];
    if (differing.length === 0) return { verdict: 'known', id: byHand.id, depositId: only.id };
    return { verdict: 'doubtful', doubts: differing, candidates: [{ id: only.id, doubts: differing }] };
  }
  const candidates = (named.length > 0 ? named : likely(line, deposits))
    .map((deposit) => ({ id: deposit.id, doubts: doubtsAbout(line, deposit, now) }))
    .sort((a, b) => a.doubts.length - b.doubts.length);
  if (only && candidates[0]!.doubts.length === 0) return { verdict: 'pay', id: only.id };
  const own = only ? candidates[0]!.doubts : [];
  const several = named.length === 0 && candidates.filter((each) => each.doubts.length === 0).length > 1;
  const told: Doubt[] = [...doubts, ...own, ...(several ? (['several-fit'] as const) : [])];
  if (candidates.length === 0) told.push('nobody-known');
  return { verdict: 'doubtful', doubts: told, candidates };
}

/** What left: one sound reference of a refund, its sum, to its account. */
export function matchOutgoing(line: LineToMatch, refunds: readonly RefundToMatch[]): Match {
  const doubts = doubtsOfRemark(line.remark, 'TK', refunds);
  const named = refunds.filter(({ reference }) => referencesIn(line.remark).sound.includes(plainText(reference)));
  const only = named.length === 1 && doubts.length === 0 ? named[0]! : null;
  const candidates = (named.length > 0 ? named : refunds.filter(({ amount }) => amount === line.amount))
    .map((refund) => ({
      id: refund.id,
      doubts: [
        ...differentAmount(line.amount, refund.amount),
        ...differentAccount(line.account, refund.account),
        ...(refund.isSeen ? (['paid-already'] as const) : []),
      ],
    }))
    .sort((a, b) => a.doubts.length - b.doubts.length);
  const own = only ? candidates[0]!.doubts : [];
  if (only && own.length === 0) return { verdict: only.isPaid ? 'known' : 'pay', id: only.id };
  const told: Doubt[] = [...doubts, ...own];
  if (candidates.length === 0) told.push('nobody-known');
  return { verdict: 'doubtful', doubts: told, candidates };
}

function doubtsOfRemark(remark: string, kind: string, known: readonly { readonly reference: string }[]): Doubt[] {
  const { sound, mistyped } = referencesIn(remark);
  const ours = sound.filter((each) => each.startsWith(kind));
  const doubts: Doubt[] = [];
  if (mistyped.length > 0) doubts.push('reference-mistyped');
  else if (ours.length === 0) doubts.push('reference-missing');
  if (ours.length > 1) doubts.push('references-several');
  if (ours.some((each) => !known.some(({ reference }) => plainText(reference) === each)))
    doubts.push('reference-unknown');
  return doubts;
}

/** Without a reference: what this payer owes, or else where just this sum is missing. */
function likely(line: LineToMatch, deposits: readonly DepositToMatch[]): readonly DepositToMatch[] {
  const open = deposits.filter(({ status }) => status === 'expected');
  const his = open.filter((deposit) => differentPayer(line, deposit).length === 0);
  return his.length > 0 ? his : open.filter(({ missing }) => missing === line.amount);
}

function doubtsAbout(line: LineToMatch, deposit: DepositToMatch, now: number): Doubt[] {
  const doubts: Doubt[] = [];
  if (deposit.status !== 'expected') doubts.push('paid-already');
  else doubts.push(...differentAmount(line.amount, deposit.missing));
  if (!deposit.registrationStands) doubts.push('registration-ended');
  if (isLate(line, deposit.payableUntil, now)) doubts.push('late');
  return [...doubts, ...differentPayer(line, deposit)];
}

const differentAmount = (amount: bigint, right: bigint): Doubt[] =>
  amount === right ? [] : [amount < right ? 'amount-less' : 'amount-more'];

const differentPayer = ({ name }: LineToMatch, { payers }: DepositToMatch): Doubt[] =>
  payers.some((payer) => plainText(payer) === plainText(name)) ? [] : ['payer-differs'];

const differentAccount = (account: string | null, known: string | null): Doubt[] =>
  account === known || account === null || known === null ? [] : ['account-differs'];

/** Of a line of the last day without its time nobody can say whether it was in time, unless that is not over yet. */
function isLate({ day, at }: LineToMatch, until: number, now: number): boolean {
  if (at !== null) return at > until;
  const lastDay = new Date(until + 8 * 3_600_000).toISOString().slice(0, 10);
  return now > until && day >= lastDay;
}
