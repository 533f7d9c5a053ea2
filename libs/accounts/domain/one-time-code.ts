export const CODE_PURPOSES = ['sign-up', 'reset', 'consent'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

export const CODE_MINUTES = 10;
/** Wrong ones, after which a code opens nothing. */
export const CODE_ATTEMPTS = 5;
const HOUR_MS = 3_600_000;

/** How many codes may be asked for within an hour. A company bids from one address of the network: that limit is wide. */
export const CODES_AN_HOUR = { address: 5, asker: 60 } as const;
export const LIMIT_WINDOW_MS = HOUR_MS;
/** How long a code's row is kept: for the limits, and for who asks what was sent. */
export const KEPT_MS = 24 * HOUR_MS;
