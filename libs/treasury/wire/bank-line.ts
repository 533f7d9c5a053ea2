import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { DEPOSIT_STATUSES } from '../domain/deposit.js';
import { DOUBTS } from '../domain/match-line.js';

export const LINE_STATUSES = ['waiting', 'booked', 'doubtful', 'decided'] as const;
const Doubts = z.array(z.enum(DOUBTS));
export type Doubt = (typeof DOUBTS)[number];

/** A deposit that the money could be for, with what speaks against it. */
export const DepositCandidate = z.object({
  depositId: z.uuid(),
  reference: z.string(),
  payer: z.string(),
  lotNumber: z.int(),
  lotTitle: z.string(),
  status: z.enum(DEPOSIT_STATUSES),
  missing: Fen,
  doubts: Doubts,
  byHand: z.array(z.object({ paymentId: z.uuid(), amount: Fen })).meta({ description: 'Booked without a line so far' }),
});
export type DepositCandidate = z.infer<typeof DepositCandidate>;

export const RefundCandidate = z.object({
  refundId: z.uuid(),
  reference: z.string(),
  to: z.string(),
  amount: Fen,
  isPaid: z.boolean(),
  doubts: Doubts,
});
export type RefundCandidate = z.infer<typeof RefundCandidate>;

export const BankLine = z
  .object({
    id: z.uuid(),
    statementId: z.uuid(),
    row: z.int(),
    day: z.iso.date(),
    at: z.iso.datetime().nullable(),
    direction: z.enum(['in', 'out']),
    amount: Fen,
    name: z.string(),
    account: z.string().nullable(),
    bank: z.string().nullable(),
    remark: z.string(),
    serial: z.string().nullable(),
    status: z.enum(LINE_STATUSES),
    doubts: Doubts.meta({ description: 'Why the program left it to a person' }),
    settledAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    deposits: z.array(DepositCandidate).meta({ description: 'Of a doubtful line, as things stand now' }),
    refunds: z.array(RefundCandidate),
  })
  .meta({ id: 'BankLine' });
export type BankLine = z.infer<typeof BankLine>;

export const BankLinesQuery = PageQuery.extend({
  status: z.enum(LINE_STATUSES).optional(),
  statementId: z.uuid().optional(),
});
export type BankLinesQuery = z.infer<typeof BankLinesQuery>;
export const BankLinePage = pageOf(BankLine).meta({ id: 'BankLinePage' });
export type BankLinePage = z.infer<typeof BankLinePage>;

const Part = z.object({ depositId: z.uuid(), amount: Fen });

/**
 * What a person makes of a line. `assign`: its parts to deposits, the rest goes back; without parts all of it does. `known`: it was booked
 * by hand, as a payment or a refund. `refund`: what left was this refund. `house`: the centre's own money.
 */
export const DecideLineBody = z
  .object({
    decision: z.enum(['assign', 'known', 'refund', 'house']),
    parts: z.array(Part).max(20).optional(),
    returned: Fen.optional(),
    paymentId: z.uuid().optional(),
    refundId: z.uuid().optional(),
    reason: z.string().trim().min(2).max(500),
  })
  .meta({ id: 'DecideBankLineBody' });
export type DecideLineBody = z.infer<typeof DecideLineBody>;
