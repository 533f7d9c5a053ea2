export interface Band {
  /** Fen; the band of the current price counts. */
  readonly from: bigint;
  readonly step: bigint;
}

/** A lot as it is being prepared: what isn't known yet is null. */
export interface LotDraft {
  readonly startPrice: bigint | null;
  /** Fen, open or secret; null: none. */
  readonly reserve: bigint | null;
  readonly increments: readonly Band[];
  readonly deposit: bigint | null;
  readonly buyerCommissionPercent: number | null;
  readonly sellerCommissionPercent: number | null;
  readonly opensAt: number | null;
  readonly durationSeconds: number | null;
  readonly registrationClosesAt: number | null;
}

export const DRAFT_LACKS = [
  'startPrice',
  'reserve.below_start',
  'increments',
  'increments.order',
  'deposit',
  'deposit.range',
  'commission',
  'commission.range',
  'opensAt',
  'opensAt.past',
  'opensAt.notice',
  'duration',
  'registrationClosesAt.after_opening',
  /** The rights gate of its project stops an announcement; asked of the catalogue, not of the draft. */
  'rights',
] as const;
export type DraftLack = (typeof DRAFT_LACKS)[number];

const DEPOSIT_LEAST_PERCENT = 5n;
const DEPOSIT_MOST_PERCENT = 20n;
export const COMMISSION_MOST_PERCENT = 5;

/** What still stands between a draft and its announcement, in the order of the columns. `earliest`: of an opening, by the notice. */
export function lacksOf(draft: LotDraft, now: number, earliest: number): DraftLack[] {
  return [...moneyLacks(draft), ...timeLacks(draft, now, earliest)];
}

function moneyLacks({ startPrice, reserve, increments, deposit, ...draft }: LotDraft): DraftLack[] {
  const lacks: DraftLack[] = [];
  if (!startPrice) lacks.push('startPrice');
  else if (reserve !== null && reserve < startPrice) lacks.push('reserve.below_start');
  if (increments.length === 0) lacks.push('increments');
  else if (!ordered(increments)) lacks.push('increments.order');
  if (!deposit) lacks.push('deposit');
  else if (startPrice && !withinRange(deposit, startPrice)) lacks.push('deposit.range');
  const commissions = [draft.buyerCommissionPercent, draft.sellerCommissionPercent];
  if (commissions.includes(null)) lacks.push('commission');
  else if (commissions.some((percent) => percent! < 0 || percent! > COMMISSION_MOST_PERCENT))
    lacks.push('commission.range');
  return lacks;
}

function timeLacks(
  { opensAt, durationSeconds, registrationClosesAt }: LotDraft,
  now: number,
  earliest: number,
): DraftLack[] {
  const lacks: DraftLack[] = [];
  if (opensAt === null) lacks.push('opensAt');
  else if (opensAt <= now) lacks.push('opensAt.past');
  else if (opensAt < earliest) lacks.push('opensAt.notice');
  if (!durationSeconds) lacks.push('duration');
  if (opensAt !== null && registrationClosesAt !== null && registrationClosesAt > opensAt)
    lacks.push('registrationClosesAt.after_opening');
  return lacks;
}

/** The first band begins at nothing, so that every price has a step. */
const ordered = (bands: readonly Band[]) =>
  bands.every(({ from, step }, i) => step > 0n && (i === 0 ? from === 0n : from > bands[i - 1]!.from));

/** 保证金 is 5-20 % of the start price. */
const withinRange = (deposit: bigint, startPrice: bigint) =>
  deposit * 100n >= startPrice * DEPOSIT_LEAST_PERCENT && deposit * 100n <= startPrice * DEPOSIT_MOST_PERCENT;

/** A deposit of so many percent of the start price, in whole yuan: the yuan above, or below where that would leave the range. */
export function depositOf(startPrice: bigint, percent: number): bigint {
  const yuan = (startPrice * BigInt(Math.round(percent * 100))) / 1_000_000n;
  const above = (yuan + 1n) * 100n;
  const exact = yuan * 1_000_000n === startPrice * BigInt(Math.round(percent * 100));
  return exact || !withinRange(above, startPrice) ? yuan * 100n : above;
}

/** Openings so many minutes apart, in the lots' order. */
export function staggered(first: number, count: number, minutes: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i * minutes * 60_000);
}
