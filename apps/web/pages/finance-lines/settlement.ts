import type { BankLine, DecideLineBody } from '../../api/bank-lines.js';

export type Decision = 'assign' | 'back' | 'known' | 'refund' | 'house';

/** A deposit that a part of the line is for; its fen are null while nothing that is a sum stands there. */
export interface Part {
  readonly depositId: string;
  readonly reference: string;
  readonly payer: string;
  readonly missing: string;
  readonly doubts: BankLine['doubts'];
  readonly amount: string | null;
}

export function decisionsFor({ direction, deposits, refunds }: BankLine): Decision[] {
  const byHand = deposits.some((each) => each.byHand.length > 0);
  if (direction === 'in') return ['assign', 'back', ...(byHand ? (['known'] as const) : []), 'house'];
  if (refunds.length === 0) return ['house'];
  return ['refund', ...(refunds.some(({ isPaid }) => isPaid) ? (['known'] as const) : []), 'house'];
}

/** The likeliest deposit gets what it lacks, if there is so much; a person sees it before it is sent. */
export const firstParts = ({ deposits, amount }: BankLine): Part[] =>
  deposits
    .filter(({ status }) => status === 'expected')
    .map(({ depositId, reference, payer, missing, doubts }, i) => {
      const given = BigInt(missing) < BigInt(amount) ? missing : amount;
      return { depositId, reference, payer, missing, doubts, amount: i === 0 ? given : '0' };
    });

/** Fen of the line that no part has; below nothing where the parts are too much. */
export const leftOf = ({ amount }: BankLine, parts: readonly Part[]): bigint =>
  parts.reduce((left, part) => left - BigInt(part.amount ?? '0'), BigInt(amount));

interface Chosen {
  readonly decision: Decision;
  readonly parts: readonly Part[];
  /** The payment or refund. */
  readonly chosen: string;
  readonly reason: string;
}

/** What is sent; null while it can't be. */
export function bodyOf(line: BankLine, { decision, parts, chosen, reason }: Chosen): DecideLineBody | null {
  if (reason.trim().length < 2) return null;
  const said = { reason: reason.trim() };
  switch (decision) {
    case 'house':
      return { ...said, decision };
    case 'back':
      return { ...said, decision: 'assign', returned: line.amount };
    case 'refund':
      return chosen === '' ? null : { ...said, decision, refundId: chosen };
    case 'known':
      if (chosen === '') return null;
      return { ...said, decision, ...(line.direction === 'in' ? { paymentId: chosen } : { refundId: chosen }) };
    case 'assign': {
      const left = leftOf(line, parts);
      const given = parts.flatMap(({ depositId, amount }) =>
        amount === null || amount === '0' ? [] : [{ depositId, amount }],
      );
      return left < 0n || given.length === 0 ? null : { ...said, decision, parts: given, returned: left.toString() };
    }
  }
}
