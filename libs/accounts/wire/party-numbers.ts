import { z } from 'zod';
import { isCreditCode } from '../domain/credit-code.js';
import { isIdentityNumber } from '../domain/identity-number.js';

export const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine(
    isCreditCode,
    'must be a unified social credit code (GB 32100) of 18 characters whose check character is right',
  );

export const IdentityNumber = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isIdentityNumber, 'must be the number of a resident’s identity card (GB 11643), 18 characters');
