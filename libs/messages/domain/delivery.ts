/** `shown`: no gateway is set, and the demonstration shows what would have left. */
export const DELIVERY_STATUSES = ['waiting', 'sent', 'shown', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const DELIVERY_TRANSITIONS = {
  waiting: { send: 'sent', show: 'shown', giveUp: 'failed' },
  sent: { resend: 'waiting' },
  shown: { resend: 'waiting' },
  failed: { resend: 'waiting' },
} as const satisfies Record<DeliveryStatus, Partial<Record<string, DeliveryStatus>>>;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After the first failure, the second …; after the last it is given up and staff see it. */
const PAUSES = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];

/** How long after this many failures it is tried again, in milliseconds; null: no more. */
export const pauseAfter = (attempts: number): number | null => PAUSES[attempts - 1] ?? null;

/** A process that was killed in mid-delivery has let go after this; longer than any gateway is waited for. */
export const CLAIM_MS = 60 * SECOND;
/** Should the queue lose its job, the sweeper finds it after this. */
export const JOB_LOST_MS = 2 * MINUTE;
