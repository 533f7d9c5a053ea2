import { z } from 'zod';
import { SELF_REGISTERED_KINDS } from '../domain/organisation.js';
import { codeProof } from './one-time-code.js';
import { CreditCode, IdentityNumber } from './party-numbers.js';

/** Long enough that five tries in a quarter of an hour lead nowhere. */
const Password = z.string().min(10).max(200);

/** `name`: the person who registers; he is the party himself where `party.kind` is `person`. */
export const SignUpBody = z
  .object({
    ...codeProof,
    name: z.string().trim().min(2).max(100),
    password: Password,
    language: z.enum(['zh', 'en']),
    party: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), identityNumber: IdentityNumber }),
      z.object({
        kind: z.enum(SELF_REGISTERED_KINDS),
        name: z.string().trim().min(2).max(200),
        creditCode: CreditCode,
      }),
    ]),
  })
  .meta({ id: 'SignUpBody' });
export type SignUpBody = z.infer<typeof SignUpBody>;

export const ResetPasswordBody = z.object({ ...codeProof, password: Password }).meta({ id: 'ResetPasswordBody' });
export type ResetPasswordBody = z.infer<typeof ResetPasswordBody>;

export const ChangePasswordBody = z
  .object({ old: z.string().min(1).max(200), password: Password })
  .meta({ id: 'ChangePasswordBody' });
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;
