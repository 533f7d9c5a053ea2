import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { canonical, type Canonical } from '@luochui/auction-engine';
import type { History } from './history.js';

export interface Signed {
  readonly signature: string;
  readonly keyId: string;
}

/** Whether this was signed by the key of that id which the house publishes. */
export type IsSigned = (said: Canonical, signed: Signed) => boolean;

export function signatureCheck(keys: History['keys']): IsSigned {
  const known = new Map<string, KeyObject>(
    keys.map((jwk) => [jwk.kid, createPublicKey({ key: { ...jwk }, format: 'jwk' })]),
  );
  return (said, { signature, keyId }) => {
    const key = known.get(keyId);
    return key !== undefined && verify(null, Buffer.from(canonical(said)), key, Buffer.from(signature, 'base64url'));
  };
}
