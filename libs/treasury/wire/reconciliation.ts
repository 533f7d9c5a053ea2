import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { LEDGER_KINDS } from '../domain/ledger.js';

/** Fen with a sign. */
const Signed = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,17})$/)
  .meta({ id: 'SignedFen', example: '-100000' });

/**
 * What the bank and the books say differently, one by one. `payment-by-hand`: booked, and no line shows it. `refund-by-hand`: likewise on
 * its way out. `line-out`: the bank paid, and nobody has said yet for what. `account`: a balance that is not its entries.
 */
export const DIFFERENCE_KINDS = ['payment-by-hand', 'refund-by-hand', 'line-out', 'account'] as const;

export const Difference = z.object({
  kind: z.enum(DIFFERENCE_KINDS),
  id: z.uuid(),
  at: z.iso.datetime(),
  amount: Signed.meta({ description: 'What the bank has more than the ledger because of it' }),
  reference: z.string(),
  party: z.string(),
  event: z.string().nullable(),
});
export type Difference = z.infer<typeof Difference>;

const Owned = z.object({ kind: z.enum(LEDGER_KINDS), amount: Fen });

export const EventMoney = z.object({
  event: z.string(),
  received: Fen,
  refunded: Fen,
  owned: z.array(Owned),
  difference: Signed.meta({ description: 'Received less refunded less what is owned: 0' }),
});

/** Of one moment: what lies at the bank by its statements, what the ledger says of it, and whose it is. */
export const Reconciliation = z
  .object({
    at: z.iso.datetime(),
    bank: z.object({ received: Fen, paid: Fen, balance: Signed, lastDay: z.iso.date().nullable() }),
    ledger: Fen,
    owned: z.array(Owned),
    differences: z.array(Difference),
    explained: Signed.meta({ description: 'The sum of the differences' }),
    unexplained: Signed.meta({ description: 'Bank less ledger less what is explained: 0 while the books are right' }),
    ownedDifference: Signed.meta({ description: 'Ledger less what is owned: 0 while the books are right' }),
    events: z.array(EventMoney),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof Reconciliation>;

export const ReconciliationQuery = z.object({
  format: z.enum(['csv']).optional(),
  language: z.enum(['zh', 'en']).optional(),
});
export type ReconciliationQuery = z.infer<typeof ReconciliationQuery>;
