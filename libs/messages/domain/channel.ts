/** `app`: the inbox. The others leave the house. In the order in which they are tried: a short message is read first. */
export const CHANNELS = ['sms', 'app', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const OUTSIDE = ['sms', 'email'] as const satisfies readonly Channel[];
export type OutsideChannel = (typeof OUTSIDE)[number];
