import { z } from 'zod';

/** Where deposits are paid to, as a bidder copies it into the transfer. */
export const BankAccount = z
  .object({
    id: z.uuid(),
    holder: z.string(),
    bank: z.string(),
    number: z.string(),
    namedAt: z.iso.datetime(),
  })
  .meta({ id: 'BankAccount' });
export type BankAccount = z.infer<typeof BankAccount>;

export const NameAccountBody = z
  .object({
    holder: z.string().trim().min(1).max(100),
    bank: z.string().trim().min(1).max(100),
    number: z.string().regex(/^[0-9]{6,34}$/),
  })
  .meta({ id: 'NameBankAccountBody' });
export type NameAccountBody = z.infer<typeof NameAccountBody>;

/** Null: none is named yet. */
export const DepositAccount = z.object({ account: BankAccount.nullable() }).meta({ id: 'DepositAccount' });
export type DepositAccount = z.infer<typeof DepositAccount>;
