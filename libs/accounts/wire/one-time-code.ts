import { z } from 'zod';

/** `address`: a phone number or an e-mail address, as people write them. */
export const RequestCodeBody = z
  .object({ purpose: z.enum(['sign-up', 'reset']), address: z.string().trim().min(3).max(200) })
  .meta({ id: 'RequestCodeBody' });
export type RequestCodeBody = z.infer<typeof RequestCodeBody>;

/** The same whether or not the address is known; the code itself goes to the address alone. */
export const IssuedCode = z
  .object({
    codeId: z.uuid(),
    channel: z.enum(['sms', 'email']),
    address: z.string().meta({ description: 'Masked' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'IssuedCode' });
export type IssuedCode = z.infer<typeof IssuedCode>;

export const codeProof = {
  codeId: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
};

/** Where one's own account is reached; the addresses are masked. */
export const OwnContact = z
  .object({
    language: z.enum(['zh', 'en']),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'OwnContact' });
export type OwnContact = z.infer<typeof OwnContact>;
