import { keyedHash } from '@luochui/platform/signing/keyed-hash.js';

/** By which a natural person is known again without keeping the number of his identity card (ADR 62). */
export const identityMac = (secretKey: Buffer, identityNumber: string): string =>
  keyedHash(secretKey, 'identity number', identityNumber);
