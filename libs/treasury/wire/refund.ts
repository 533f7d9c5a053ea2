import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';

export const Refund = z
  .object({
    id: z.uuid(),
    depositId: z.uuid().nullable().meta({ description: 'Null, with the lot: money that was no deposit’s' }),
    lotNumber: z.int().nullable(),
    lotTitle: z.string().nullable(),
    reference: z.string().meta({ description: 'What the remark of the transfer back says' }),
    amount: Fen,
    to: z.object({
      name: z.string(),
      account: z.string().nullable().meta({ description: 'The account that the money came from; null: not known yet' }),
      bank: z.string().nullable(),
    }),
    dueAt: z.iso.datetime().meta({ description: 'Back on the account by then: 24 hours after the close' }),
    queuedAt: z.iso.datetime(),
    paidAt: z.iso.datetime().nullable(),
    bankReceipt: z.string().nullable(),
    batch: z.string().nullable().meta({ description: 'The number of the batch that went to the bank' }),
  })
  .meta({ id: 'Refund' });
export type Refund = z.infer<typeof Refund>;

/** What the bank calls the transfer, and the account where nobody knew from which the money had come. */
export const PayRefundBody = z
  .object({
    bankReceipt: z.string().trim().min(1).max(64),
    toAccount: z
      .string()
      .regex(/^\d{6,34}$/)
      .optional(),
    toBank: z.string().trim().min(1).max(100).optional(),
  })
  .meta({ id: 'PayRefundBody' });
export type PayRefundBody = z.infer<typeof PayRefundBody>;

export const RefundsQuery = PageQuery.extend({ paid: z.enum(['true', 'false']).default('false') });
export type RefundsQuery = z.infer<typeof RefundsQuery>;
export const RefundPage = pageOf(Refund).meta({ id: 'RefundPage' });
export type RefundPage = z.infer<typeof RefundPage>;
