import { randomBytes } from 'node:crypto';

/** Names this process in `x-instance` and in its logs, and tells a stranger nothing about the machine. */
export const INSTANCE = randomBytes(4).toString('hex');
