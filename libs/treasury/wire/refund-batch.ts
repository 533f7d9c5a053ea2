import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';

/** Refunds that were sent to the bank together. */
export const RefundBatch = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: 'TK20251121-01' }),
    refunds: z.int(),
    amount: Fen,
    open: z.int().meta({ description: 'Of them those of which nobody knows yet that they have left' }),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
  })
  .meta({ id: 'RefundBatch' });
export type RefundBatch = z.infer<typeof RefundBatch>;

export const TakeFromBatchBody = z
  .object({ reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'TakeFromBatchBody' });
export type TakeFromBatchBody = z.infer<typeof TakeFromBatchBody>;
