import { createHmac, hkdfSync } from 'node:crypto';

/**
 * For what is too short for a plain hash (a code of six digits, a number of an identity card): without SECRET_KEY nobody can try them
 * all. `purpose` keeps the hashes of one table from being looked up in another.
 */
export function keyedHash(secretKey: Buffer, purpose: string, text: string): string {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', `luochui keyed hash: ${purpose}`, 32));
  return createHmac('sha256', key).update(text).digest('hex');
}
