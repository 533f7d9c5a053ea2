import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: guessing is hopeless, so that a plain hash is enough to keep. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
