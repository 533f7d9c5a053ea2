/** What the contract officer may still settle between the parties while the text is a draft. */
export interface Terms {
  readonly payments: readonly Payment[];
  /** Working days that the holder's people teach at the transferee's, and how soon they come. */
  readonly guidanceDays: number;
  readonly guidanceWithinDays: number;
  readonly remark: string;
}

export const PAYMENT_CONDITIONS = ['effective', 'registered', 'accepted'] as const;
export type PaymentCondition = (typeof PAYMENT_CONDITIONS)[number];

export interface Payment {
  readonly condition: PaymentCondition;
  readonly days: number;
  /** Fen. */
  readonly amount: string;
}

/** Two fifths at once, two when the right is registered, one when the result is accepted; the last takes what doesn't divide. */
export function draftTerms(price: bigint): Terms {
  const part = (price * 2n) / 5n;
  const payments: Payment[] = [
    { condition: 'effective', days: 5, amount: part.toString() },
    { condition: 'registered', days: 10, amount: part.toString() },
    { condition: 'accepted', days: 30, amount: (price - 2n * part).toString() },
  ];
  // A sum too small to be parted is paid at once.
  const all: Payment[] = [{ condition: 'effective', days: 5, amount: price.toString() }];
  return { payments: part > 0n ? payments : all, guidanceDays: 10, guidanceWithinDays: 20, remark: '' };
}

export const sumOf = (payments: readonly Payment[]): bigint =>
  payments.reduce((sum, { amount }) => sum + BigInt(amount), 0n);

export interface Change {
  /** `holder`, `guidanceDays`, `payments.1` … */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of a text, for whoever looked at the first. */
export function changesBetween(before: Settled, after: Settled): Change[] {
  const [from, to] = [asFields(before), asFields(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((field) => ({ field, before: from.get(field) ?? '', after: to.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** All that may differ between two versions. */
export interface Settled {
  readonly holder: string;
  readonly terms: Terms;
}

function asFields({ holder, terms }: Settled): Map<string, string> {
  const { payments, guidanceDays, guidanceWithinDays, remark } = terms;
  return new Map<string, string>([
    ['holder', holder],
    ...payments.map(({ condition, days, amount }, i): [string, string] => [
      `payments.${i + 1}`,
      `${condition} ${days} ${amount}`,
    ]),
    ['guidanceDays', String(guidanceDays)],
    ['guidanceWithinDays', String(guidanceWithinDays)],
    ['remark', remark],
  ]);
}
